"""A proxy between the program and a server on the loopback address that does what networks do: it delays, cuts, falls silent,
lets through one way only, and breaks off exactly where the client says a certain word.

    with FaultProxy(server_port) as proxy:   # the program connects to proxy.port
        proxy.delay = 0.05                   # seconds, each way
        proxy.silence()                      # nothing passes and nothing is closed, also on new connections …
        proxy.silence(to_client=False)       # … or towards the server only: a half-open connection
        proxy.refuse()                       # everything is cut, and new connections are closed at once
        proxy.heal()                         # new connections pass; those that were silenced are cut
        proxy.cut()                          # every connection is cut once
        proxy.strike(b"COMMIT\\0", after=True)  # once: the server acts on the word, and its answer never comes back

Threads, one for each direction of a connection; everything ends with the `with`.
"""
import contextlib
import socket
import struct
import threading
import time


class FaultProxy:
    def __init__(self, server_port, host="127.0.0.1"):
        self.server = (host, server_port)
        self.delay = 0.0
        self.struck = 0
        self._word, self._after = None, False
        self._to_server_silent = self._to_client_silent = self._refusing = False
        self._lock = threading.Lock()
        self._pairs, self._deaf, self._answered = set(), set(), threading.Event()
        self._listener = socket.create_server((host, 0), backlog=64)
        self.port = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        self._refusing = True
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join()
        self.cut()

    def silence(self, to_server=True, to_client=True):
        self._to_server_silent, self._to_client_silent = to_server, to_client

    def refuse(self):
        self._refusing = True
        self.cut()

    def heal(self):
        silenced = self._to_server_silent or self._to_client_silent
        self._to_server_silent = self._to_client_silent = self._refusing = False
        if silenced:
            self.cut()  # What was lost on them does not come again.

    def cut(self):
        with self._lock:
            pairs, self._pairs = self._pairs, set()
        for pair in pairs:
            for end in pair:
                _break(end)

    def strike(self, word, after=False):
        """At the next `word` of a client: cut before the server sees it, or after it has answered."""
        with self._lock:
            self._word, self._after = word, after
            self._answered.clear()

    def _accept(self):
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            if self._refusing:
                _break(client)
                continue
            try:
                server = socket.create_connection(self.server, timeout=10)
            except OSError:
                _break(client)
                continue
            pair = (client, server)
            for end in pair:
                end.settimeout(None)
                end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with self._lock:
                self._pairs.add(pair)
            for source, target, to_server in ((client, server, True), (server, client, False)):
                threading.Thread(target=self._carry, args=(pair, source, target, to_server), daemon=True).start()

    def _carry(self, pair, source, target, to_server):
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                if self.delay:
                    time.sleep(self.delay)
                if self._to_server_silent if to_server else self._to_client_silent:
                    continue
                if to_server and self._strikes(data):
                    if self._after:
                        with self._lock:
                            self._deaf.add(pair)
                        target.sendall(data)
                        self._answered.wait(30)
                    break
                if not to_server and pair in self._deaf:
                    self._answered.set()  # It has acted on it, and nobody hears of it.
                    break
                target.sendall(data)
        for end in pair:
            _break(end)
        with self._lock:
            self._pairs.discard(pair)

    def _strikes(self, data):
        with self._lock:
            if self._word is None or self._word not in data:
                return False
            self._word = None
            self.struck += 1
            return True


def _break(end):
    with contextlib.suppress(OSError):
        end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    with contextlib.suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
    with contextlib.suppress(OSError):
        end.close()
