# What workerd serves: see worker.js. Names are the files' places, so that they find each other.
using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [(name = "compare", worker = .compare)],
  sockets = [(name = "http", address = "127.0.0.1:8787", http = (), service = "compare")],
);

const compare :Workerd.Worker = (
  compatibilityDate = "2026-11-01",
  modules = [
    (name = "examples/edge/worker.js", esModule = embed "worker.js"),
    (name = "examples/edge/handler.js", esModule = embed "handler.js"),
    (name = "www/engine.js", esModule = embed "../../www/engine.js"),
    (name = "www/compare-by.js", esModule = embed "../../www/compare-by.js"),
    (name = "www/refusal.js", esModule = embed "../../www/refusal.js"),
    (name = "www/wasm-module.js", esModule = embed "../../www/wasm-module.js"),
    (name = "www/pkg/crossread.js", esModule = embed "../../www/pkg/crossread.js"),
    (name = "www/pkg/crossread_bg.wasm", wasm = embed "../../www/pkg/crossread_bg.wasm"),
  ],
);
