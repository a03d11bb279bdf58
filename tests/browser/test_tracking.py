"""Camera, worker, PoseNet, filters and pointer, on real faces in a real browser.

Only the tracking stands on these pages (pages/tracking.html); what the player
sees of it is tested with the whole page elsewhere.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Browser, BrowserContext, Route

import bootstrap

from . import faces
from .conftest import CAMERA_FLAGS, wait_until
from .live_camera import camera_script
from .tracking_rig import Rig, nose_errors, run_on_few_dots, run_without_simd, run_without_warm_up

# What the real server sends, as far as it matters to workers and WebAssembly.
HEADERS = {
    "Content-Security-Policy": "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self';"
                               " img-src 'self' data:",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cache-Control": "no-store",
}
SOFTWARE_WEBGL = ("--enable-unsafe-swiftshader", "--use-gl=angle", "--use-angle=swiftshader", "--ignore-gpu-blocklist")
WEIGHTS = "**/models/posenet/weights.bin"
# It does nothing for so long: as silent as one that computes, and no burden to others.
WAIT = "Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, FOR_MS)"
# The camera's picture, or, while the player is away, an empty wall.
MAY_BE_AWAY = """async () => {
  const camera = Object.assign(document.createElement('video'), { muted: true });
  camera.srcObject = new MediaStream([rig.track]);
  await camera.play();
  const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
  const context = canvas.getContext('2d');
  context.fillStyle = '#b0aba0';
  const show = () => {
    if (window.isAway) context.fillRect(0, 0, 640, 480);
    else context.drawImage(camera, 0, 0);
  };
  const showing = setInterval(show, 66);
  window.endAway = () => {
    clearInterval(showing);
    camera.srcObject = null;
  };
  rig.tracker.start(canvas.captureStream().getVideoTracks()[0]);
}"""
KEEP_THE_CAMERA = """
const asked = MediaDevices.prototype.getUserMedia;
window.usualCamera = () => { MediaDevices.prototype.getUserMedia = asked; };
"""
# Two faces that are still, in the noise of a cheap camera, before which nobody was yet.
SHOW_TWO = """async ([xs, y, scale]) => {
  player.draw = (context) => {
    context.fillStyle = '#b0aba0';
    context.fillRect(0, 0, 640, 480);
    for (const x of xs) {
      context.setTransform(scale, 0, 0, scale, x, y);
      player.drawFace(context);
    }
  };
  const camera = await navigator.mediaDevices.getUserMedia({ video: true });
  [window.two] = camera.getVideoTracks();
  rig.tracker.start(window.two);
  rig.tracker.forgetPlayer();
  rig.poses.length = 0;
}"""
PRESENT_AGAIN = "rig.pointers.length > 10 && rig.pointers.slice(-10).every(({ present }) => present)"
# Where two people's noses are, in pixels of the camera's picture: the first at the left of the mirror.
TWO = (460, 180)
# The picture of its video in which the helper is there no more, who leaves after 4.5 s.
HELPER_IS_GONE = int(4.5 * faces.FEW_FPS) + 1


@pytest.fixture(scope="module")
def files_url() -> Iterator[str]:
    """The project's files, as they are, under the real server's headers."""

    class Handler(SimpleHTTPRequestHandler):
        def __init__(self, *args: Any) -> None:
            super().__init__(*args, directory=str(bootstrap.ROOT))

        def end_headers(self) -> None:
            for name, value in HEADERS.items():
                self.send_header(name, value)
            super().end_headers()

        def log_message(self, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="module")
def videos(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], faces.FakeCamera]:
    """Fake cameras by name, each made when it is first asked for."""
    folder = tmp_path_factory.mktemp("cameras")
    made: dict[str, faces.FakeCamera] = {}

    def beside_a_helper(path: Path) -> faces.FakeCamera:
        player = faces.playing(5, scale=0.8)
        left = faces.Motion(x=80 + 0.4 * player.x, y=player.y, tilt=player.tilt, scale=player.scale)
        helper = faces.leaning_in(5, x=470, start=1.5, stop=4.5)
        return faces.astronaut_camera(path, left, helper, fps=faces.FEW_FPS)

    makers: dict[str, Callable[[Path], faces.FakeCamera]] = {
        "playing": lambda path: faces.astronaut_camera(path, faces.playing(6), fps=faces.FEW_FPS),
        "helper": beside_a_helper,
        "carphone": lambda path: faces.carphone_camera(path, seconds=4, fps=10),
    }

    def video(name: str) -> faces.FakeCamera:
        if name not in made:
            made[name] = makers[name](folder / f"{name}.y4m")
        return made[name]

    return video


def open_before(
    launch: Callable[..., Browser], files_url: str, camera: faces.FakeCamera | None, *flags: str
) -> tuple[BrowserContext, Rig]:
    """Open the tracking page before a fake camera; it has not started."""
    picture = [f"--use-file-for-fake-video-capture={camera.path}"] if camera else []
    context = launch(*CAMERA_FLAGS, *flags, *picture).new_context()
    page = context.new_page()
    page.goto(f"{files_url}/tests/browser/pages/tracking.html")
    wait_until(page, "window.rig?.ready === true")
    return context, Rig(page)


@pytest.fixture
def open_rig(
    launch: Callable[..., Browser], files_url: str, videos: Callable[[str], faces.FakeCamera]
) -> Iterator[Callable[..., Rig]]:
    """Open the tracking page before a fake camera and, unless start is False, start."""
    contexts: list[BrowserContext] = []

    def start(
        video: str | None = "playing", *, flags: tuple[str, ...] = (), start: bool = True, **options: object
    ) -> Rig:
        context, rig = open_before(launch, files_url, videos(video) if video else None, *flags)
        contexts.append(context)
        if start:
            rig.page.evaluate("(options) => rig.start(options)", options)
        return rig

    yield start
    for context in contexts:
        context.close()


def assert_followed(rig: Rig, camera: faces.FakeCamera, wanted: int) -> None:
    """The nose of whoever plays is found to within a hundredth of the picture; frames are numbered and dated."""
    rig.wait_for_poses(wanted)
    errors = nose_errors(rig, camera)
    assert errors.size > 0.75 * wanted - 10
    # Measured: 2.6 on average, 4.0 at the 95th percentile.
    assert errors.mean() < 0.01 * faces.WIDTH
    assert np.percentile(errors, 95) < 0.015 * faces.WIDTH
    # Pictures that come while nobody can look at them.
    rig.page.workers[0].evaluate(f"() => {{ setTimeout(() => {{ {WAIT.replace('FOR_MS', '400')}; }}); }}")
    wait_until(rig.page, "rig.poses.at(-1).dropped > rig.poses[0].dropped")
    rig.wait_for_poses(rig.count() + 5)
    assert_numbered_and_dated(rig.poses())


def assert_numbered_and_dated(poses: list[dict[str, Any]]) -> None:
    ids = [message["frameId"] for message in poses]
    times = [message["capturedAtMs"] for message in poses]
    assert ids == sorted(set(ids))
    assert times == sorted(times)
    assert all(message["capturedAtMs"] <= message["heardAtMs"] for message in poses)
    # Every number that is missing is a frame that was dropped and counted.
    assert poses[-1]["dropped"] > poses[0]["dropped"]
    assert ids[-1] - ids[0] + 1 - len(ids) == poses[-1]["dropped"] - poses[0]["dropped"]


def tensors_at_rest(rig: Rig) -> int:
    """How many the worker holds by its own count; while a picture is looked at there are more."""
    counts = [rig.page.workers[0].evaluate("import('/static/vendor/tfjs.js').then((tf) => tf.memory().numTensors)")
              for _ in range(20)]
    return min(counts)


@pytest.fixture(scope="class")
def one_page(
    launch: Callable[..., Browser], files_url: str, videos: Callable[[str], faces.FakeCamera]
) -> Iterator[Rig]:
    # The backend is named: no others are timed, in workers of their own, while workers are counted.
    context, rig = open_before(launch, files_url, videos("playing"))
    rig.page.evaluate("rig.start({ backend: 'wasm', method: 'processor', markers: true })")
    yield rig
    context.close()


class TestOnePage:
    """What can be seen one after the other on one page, before one camera, with one tracker."""

    @pytest.fixture
    def rig(self, one_page: Rig) -> Rig:
        """The page as it began: it follows a nose, and has said nothing yet."""
        one_page.page.evaluate("rig.beginAgain()")
        return one_page

    def test_the_nose_is_followed_in_the_stream_of_the_camera(
        self, rig: Rig, videos: Callable[[str], faces.FakeCamera]
    ) -> None:
        # Once to and fro.
        assert_followed(rig, videos("playing"), 48)
        assert rig.stats()["method"] == "processor"
        rig.page.evaluate("rig.stopMarkers()")

    def test_the_progress_of_the_download_ends_at_its_size(self, rig: Rig) -> None:
        rig.wait_for_poses(1)
        progress = rig.page.evaluate("rig.progress")
        size = (bootstrap.ROOT / "models/posenet/weights.bin").stat().st_size
        assert progress[-1] == [size, size]

    def test_all_seventeen_parts_come_out_mirrored_and_under_their_own_names(self, rig: Rig) -> None:
        rig.page.evaluate("rig.tracker.setPart('leftWrist')")
        rig.wait_for_poses(10)
        poses = [message["pose"]["keypoints"] for message in rig.poses() if message["pose"]]
        parts = rig.page.evaluate("import('/static/trackers/parts.js').then(({PARTS}) => PARTS)")
        assert [keypoint["part"] for keypoint in poses[-1]] == parts
        assert len(parts) == 17
        # As in a mirror, the player's left is at the left. One frame may lose an ear, not most of them.
        for part in ("Eye", "Ear", "Shoulder"):
            left, right = parts.index(f"left{part}"), parts.index(f"right{part}")
            assert median(pose[left]["score"] for pose in poses) > 0.5
            assert median(pose[right]["x"] - pose[left]["x"] for pose in poses) > 0

    def test_for_a_wrist_the_body_is_looked_at_and_for_the_nose_the_head(self, rig: Rig) -> None:
        wait_until(rig.page, "rig.poses.at(-1)?.crop.width < 0.5", 60)
        rig.page.evaluate("rig.tracker.setPart('rightWrist')")
        wait_until(rig.page, "rig.poses.at(-1).crop.width > 0.6", 60)

    def test_a_player_who_leaves_or_whose_frames_stop_is_released_within_300_ms(self, rig: Rig) -> None:
        rig.page.evaluate(MAY_BE_AWAY)
        wait_until(rig.page, PRESENT_AGAIN, 60)
        rig.page.evaluate("window.isAway = true")
        wait_until(rig.page, "rig.pointers.some((p, k) => !p.present && rig.pointers[k - 1]?.present)")
        rig.page.evaluate("window.isAway = false; window.before = rig.pointers.length")
        # Back again, and seen for a while.
        wait_until(rig.page, f"rig.pointers.length > before + 10 && {PRESENT_AGAIN}")
        pointers = rig.pointers()
        losses = [k for k in range(1, len(pointers)) if pointers[k - 1]["present"] and not pointers[k]["present"]]
        assert losses
        for loss in losses:
            assert pointers[loss]["heardAtMs"] - pointers[loss - 1]["atMs"] <= 300 + rig.late_ms()
            # Said once: the next pointer is the returning player's.
            assert pointers[loss + 1]["present"]
        rig.page.evaluate("rig.tracker.stop(); endAway()")
        wait_until(rig.page, "!rig.pointers.at(-1).present")
        last, released = rig.pointers()[-2:]
        assert last["present"]
        assert released["heardAtMs"] - last["atMs"] <= 300 + rig.late_ms()
        assert rig.errors() == []

    def test_two_people_are_seen_more_coarsely_than_one_and_well_enough_for_a_key_each(self, rig: Rig) -> None:
        rig.page.evaluate(f"() => {{ {KEEP_THE_CAMERA} {camera_script(real=True)} }}")
        rig.page.evaluate(SHOW_TWO, [TWO, 200, 0.8])

        def errors(person: str, at: int) -> Any:
            noses = [each[person]["keypoints"][0] for each in rig.poses() if each.get(person)]
            return np.array([
                np.hypot((1 - nose["x"]) * faces.WIDTH - at, nose["y"] * faces.HEIGHT - 200) for nose in noses
            ])

        rig.wait_for_poses(18)
        # Whoever of the two is the player.
        alone = min((errors("pose", at)[10:] for at in TWO), key=np.mean)
        rig.page.evaluate("rig.poses.length = 0; rig.tracker.setPlayers(2)")
        wait_until(rig.page, "rig.poses.filter(({ pose, second }) => pose && second).length >= 18", 60)
        both = [errors(person, at)[10:] for person, at in zip(("pose", "second"), TWO, strict=True)]
        rig.page.evaluate("rig.tracker.setPlayers(1); two.stop(); usualCamera()")
        # Measured, in pixels: 1.2 alone, 2.7 and 1.7 together; a busy computer looks at a smaller picture: up to 7.8.
        assert alone.mean() < 0.01 * faces.WIDTH
        assert max(each.mean() for each in both) < 0.02 * faces.WIDTH

    def test_a_camera_that_stops_sending_is_noticed(self, rig: Rig) -> None:
        rig.wait_for_poses(3)
        # A disabled track of another camera stands for a driver that has gone quiet.
        with rig.asking_often():
            rig.page.evaluate("""() => {
                const silent = document.createElement('canvas').captureStream(0).getVideoTracks()[0];
                rig.tracker.start(silent);
            }""")
            rig.wait_for_code("camera-stalled")
        rig.page.evaluate("rig.tracker.start(rig.track)")
        before = rig.count()
        rig.wait_for_poses(before + 3)

    def test_a_worker_that_crashes_is_started_again(self, rig: Rig) -> None:
        restarts = rig.stats()["restarts"]
        rig.wait_for_poses(3)
        rig.page.workers[0].evaluate("() => { setTimeout(() => { throw new Error('crashed by the test'); }); }")
        rig.wait_for_code("tracker-crashed")
        rig.wait_for_code("tracker-restarted")
        before = rig.count()
        rig.wait_for_poses(before + 3)
        rig.wait_for_workers(1)
        assert rig.stats()["restarts"] == restarts + 1

    def test_a_worker_that_hangs_is_started_again(self, rig: Rig) -> None:
        rig.wait_for_poses(3)
        hang = WAIT.replace("FOR_MS", "Infinity")
        with rig.asking_often():
            rig.page.workers[0].evaluate(f"() => {{ setTimeout(() => {{ {hang}; }}); }}")
            rig.wait_for_code("tracker-hung")
        rig.wait_for_code("tracker-restarted")
        before = rig.count()
        rig.wait_for_poses(before + 3)
        rig.wait_for_workers(1)

    def test_neither_tensors_nor_workers_grow(self, rig: Rig) -> None:
        tensors = set()
        for count in (8, 16, 24):
            rig.wait_for_poses(count)
            rig.page.evaluate("rig.tracker.stop()")
            tensors.add(tensors_at_rest(rig))
            rig.page.evaluate("""() => {
                rig.tracker.start(rig.track);
                rig.tracker.setPart('leftWrist');
                rig.tracker.setPart('nose');
            }""")
            rig.wait_for_workers(1)
        assert len(tensors) == 1
        # Nobody tracks on this page any more.
        rig.page.evaluate("rig.tracker.dispose()")
        rig.wait_for_workers(0)

    def test_the_nose_is_followed_in_pictures_that_are_handed_over_one_by_one(
        self, one_page: Rig, videos: Callable[[str], faces.FakeCamera]
    ) -> None:
        """The last one of this page: it begins with another tracker."""
        one_page.page.evaluate("""() => {
            rig.tracker.dispose();
            rig.stopMarkers();
            for (const said of [rig.poses, rig.errors, rig.shown]) said.length = 0;
            return rig.start({ backend: 'wasm', method: 'callback', markers: true });
        }""")
        # The same faces are found in them, however the pictures come.
        assert_followed(one_page, videos("playing"), 24)
        assert one_page.stats()["method"] == "callback"

    def test_every_registered_tracker_says_who_it_is_and_can_be_opened(self, one_page: Rig) -> None:
        trackers = one_page.page.evaluate("""async () => {
            const { findTracker, TRACKERS } = await import('/static/trackers/index.js');
            return Promise.all(TRACKERS.map(async ({ id, name, open }) => (
                { id, name, found: findTracker(id).name, loads: typeof (await open()).load })));
        }""")
        assert trackers
        assert len({tracker["id"] for tracker in trackers}) == len(trackers)
        for tracker in trackers:
            assert tracker["name"]
            assert tracker["name"] == tracker["found"]
            assert tracker["loads"] == "function"


def test_a_real_moving_person_is_tracked_throughout(open_rig: Callable[..., Rig]) -> None:
    rig = open_rig("carphone", backend="wasm")
    # Once through the clip, which is of 40 pictures.
    rig.wait_for_poses(40)
    poses = rig.poses()
    assert all(message["pose"] for message in poses)
    noses = [message["pose"]["keypoints"][0] for message in poses]
    assert min(nose["score"] for nose in noses) > 0.9
    # He sits a little left of the middle, as the camera sees it; the picture is mirrored.
    assert all(0.4 < nose["x"] < 0.75 and 0.3 < nose["y"] < 0.6 for nose in noses)


def test_a_helper_who_leans_in_does_not_take_over(
    open_rig: Callable[..., Rig], videos: Callable[[str], faces.FakeCamera]
) -> None:
    rig = open_rig("helper", backend="wasm", markers=True)
    # The video may begin with both in the picture: whoever was nearest then plays. Start with the player alone.
    wait_until(rig.page, "rig.shown.length > 0 && rig.shown.at(-1).frame < 15")
    rig.page.evaluate("rig.tracker.forgetPlayer()")
    known = rig.count()
    # Until the helper has come and gone.
    rig.wait_for_poses(known + 45)
    wait_until(rig.page, f"rig.shown.at(-1).frame >= {HELPER_IS_GONE}")
    errors = nose_errors(rig, videos("helper"), skip=known + 8)
    assert errors.size > 30
    assert errors.max() < 0.04 * faces.WIDTH


def test_a_lost_graphics_context_is_survived(open_rig: Callable[..., Rig]) -> None:
    rig = open_rig("playing", flags=SOFTWARE_WEBGL, start=False)
    run_without_warm_up(rig.page)
    run_on_few_dots(rig.page)
    rig.page.evaluate("rig.start({ backend: 'webgl' })")
    rig.wait_for_poses(1)
    rig.page.workers[0].evaluate("""async () => {
        const tf = await import('/static/vendor/tfjs.js');
        tf.backend().getGPGPUContext().gl.getExtension('WEBGL_lose_context').loseContext();
    }""")
    rig.wait_for_code("tracker-graphics-lost")
    rig.wait_for_code("tracker-restarted")
    rig.wait_for_workers(1)


def test_the_fastest_backend_is_found_and_remembered_and_no_worker_stays(open_rig: Callable[..., Rig]) -> None:
    rig = open_rig("playing", flags=SOFTWARE_WEBGL)
    wait_until(rig.page, "localStorage.getItem('creatable:backend') !== null", seconds=60)
    known = rig.page.evaluate("JSON.parse(localStorage.getItem('creatable:backend'))")
    # Graphics that the processor only imitates are not even tried.
    assert known["fastest"] == "wasm"
    assert known["timings"]["wasm"] > 0
    assert known["timings"]["webgl"] is None
    rig.wait_for_workers(1)
    assert rig.errors() == []


def damage(route: Route) -> None:
    weights = bytearray((bootstrap.ROOT / "models/posenet/weights.bin").read_bytes())
    weights[1000] ^= 1
    route.fulfill(body=bytes(weights))


def cut_short(route: Route) -> None:
    route.fulfill(body=(bootstrap.ROOT / "models/posenet/weights.bin").read_bytes()[:1_000_000])


FAULTS: list[tuple[str, Callable[[Route], None], str]] = [
    ("damaged", damage, "download-damaged"),
    ("cut short", cut_short, "download-damaged"),
    ("missing", lambda route: route.fulfill(status=404), "download-missing"),
    ("unreachable", lambda route: route.abort(), "download-unreachable"),
]


def test_bad_weights_are_refused_by_code_and_a_second_try_may_succeed(open_rig: Callable[..., Rig]) -> None:
    rig = open_rig("playing", start=False)
    begin = "rig.start({ backend: 'wasm' })"
    for name, fault, code in FAULTS:
        rig.page.context.route(WEIGHTS, fault)
        rig.page.evaluate(begin)
        wait_until(rig.page, "rig.errors.length > 0", 60)
        assert rig.errors() == [code], name
        rig.wait_for_workers(0)
        rig.page.context.unroute(WEIGHTS)
        # The next one is a second try of this one.
        begin = "rig.beginAgain()"
    rig.page.evaluate(begin)
    rig.wait_for_poses(1)


def test_without_simd_tracking_goes_on_and_says_so(open_rig: Callable[..., Rig]) -> None:
    rig = open_rig("playing", start=False)
    asked: list[str] = []
    rig.page.context.on("request", lambda request: asked.append(request.url.rsplit("/", 1)[-1]))
    run_without_simd(rig.page)
    run_without_warm_up(rig.page)
    rig.page.evaluate("rig.start({})")
    rig.wait_for_poses(1)
    assert "tracker-no-simd" in rig.codes()
    assert "tfjs-backend-wasm.wasm" in asked
    assert "tfjs-backend-wasm-simd.wasm" not in asked


def test_without_webassembly_at_all_plain_javascript_works_and_carries_a_warning(open_rig: Callable[..., Rig]) -> None:
    rig = open_rig("playing", start=False)
    rig.page.context.route("**/*.wasm", lambda route: route.fulfill(status=404))
    run_without_warm_up(rig.page)
    run_on_few_dots(rig.page)
    rig.page.evaluate("rig.start({})")
    wait_until(rig.page, "rig.poses.some(({ pose }) => pose)", seconds=120)
    assert rig.stats()["backend"] == "cpu"
    assert "tracker-slow-fallback" in rig.codes()
    assert rig.errors() == []


def test_of_two_cameras_the_chosen_one_is_opened_and_remembered(open_rig: Callable[..., Rig]) -> None:
    rig = open_rig(None, flags=("--use-fake-device-for-media-stream=device-count=2",), start=False)
    result = rig.page.evaluate("""async () => {
        const { createCamera } = await import('/static/camera/camera.js');
        const camera = createCamera({ onLost() {} });
        await camera.open();
        const cameras = await camera.list();
        const { id } = await camera.open(cameras[1].id);
        const again = await createCamera({ onLost() {} }).open();
        return { cameras, id, again: again.id };
    }""")
    assert len(result["cameras"]) == 2
    assert result["id"] == result["cameras"][1]["id"] == result["again"]
