/**
 * For pages that show comparisons in frames: gives each frame the height of what is in it. Once on a page:
 *
 *     <script src="https://news.example/crossread/frame.js" async></script>
 *     <iframe src="https://news.example/crossread/embed.html?src=/stories/ferry.json" loading="lazy"
 *       title="Two articles about the ferry, compared" style="width: 100%; height: 40rem; border: 0"></iframe>
 *
 * It listens to frames of the origin that it came from itself, and to nobody else. What it hears is
 * `{ crossread: "height", height }`, and all it does is set that frame's height; what it says is `{ crossread: "ask" }`,
 * once, to frames that spoke before it was there. Without it a frame keeps its height, and scrolls.
 */
(() => {
  const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
  const { origin } = new URL(src);
  /** Taller than any comparison. */
  const MOST = 100_000;

  function frames() {
    const all = [...document.querySelectorAll("iframe")];
    return all.filter((frame) => frame.src && new URL(frame.src).origin === origin);
  }

  addEventListener("message", ({ data, source, origin: sender }) => {
    const { crossread, height } = data ?? {};
    if (crossread !== "height" || typeof height !== "number" || !(height > 0 && height <= MOST)) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    // A sandboxed frame has no origin of its own, unless it is allowed one.
    const sandboxed = frame?.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
    if (!frame || sender !== (sandboxed ? "null" : origin)) return;
    const whole = getComputedStyle(frame).boxSizing === "border-box";
    frame.style.height = `${height + (whole ? frame.offsetHeight - frame.clientHeight : 0)}px`;
  });

  // To anybody in it: there is nothing in the question.
  for (const { contentWindow } of frames()) contentWindow?.postMessage({ crossread: "ask" }, "*");
})();
