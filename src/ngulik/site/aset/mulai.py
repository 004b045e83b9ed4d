"""IPython runs this when a kernel of the laboratory starts: what a learner would otherwise wait for at the first cell."""


def _mulai() -> None:
    import matplotlib.figure  # noqa: F401
    from IPython import get_ipython
    from js import BroadcastChannel, Object
    from pyodide.ffi import to_js

    import ngulik.data  # noqa: F401
    import ngulik.widgets  # noqa: F401

    get_ipython().Completer.use_jedi = False  # jedi is not shipped; names are completed from what has been run
    BroadcastChannel.new("ngulik").postMessage(to_js({"siap": True}, dict_converter=Object.fromEntries))


_mulai()
del _mulai
