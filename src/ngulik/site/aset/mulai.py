"""IPython runs this when a kernel of the laboratory starts: what a learner would otherwise wait for at the first cell."""


def _mulai() -> None:
    from pathlib import Path

    import matplotlib
    from IPython import get_ipython
    from js import BroadcastChannel, Object
    from pyodide.ffi import to_js

    # Pyodide ships the list of fonts under another version than its matplotlib asks for, which would make it anew.
    fonts = Path(matplotlib.__file__).with_name("fontlist.json")
    fonts.write_text(fonts.read_text().replace('"_version": 390', '"_version": 330'))

    import matplotlib.figure

    import ngulik.data
    import ngulik.widgets  # noqa: F401

    get_ipython().Completer.use_jedi = False  # jedi is not shipped; names are completed from what has been run
    BroadcastChannel.new("ngulik").postMessage(to_js({"siap": True}, dict_converter=Object.fromEntries))


_mulai()
del _mulai
