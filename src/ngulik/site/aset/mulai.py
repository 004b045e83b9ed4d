"""IPython runs this when a kernel of the laboratory starts: what a learner would otherwise wait for at the first cell."""


def _mulai() -> None:
    from importlib.metadata import distribution
    from pathlib import Path

    from IPython import get_ipython
    from js import BroadcastChannel, Object
    from pyodide.ffi import to_js

    # Pyodide ships the list of fonts under another version than its matplotlib asks for, which would make it anew.
    fonts = Path(str(distribution("matplotlib").locate_file("matplotlib/fontlist.json")))
    fonts.write_text(fonts.read_text().replace('"_version": 390', '"_version": 330'))

    import ngulik.data  # noqa: F401  # and not matplotlib: whoever runs a first cell without a picture would wait for it

    get_ipython().Completer.use_jedi = False  # jedi is not shipped; names are completed from what has been run
    BroadcastChannel.new("ngulik").postMessage(to_js({"siap": True}, dict_converter=Object.fromEntries))


_mulai()
del _mulai
