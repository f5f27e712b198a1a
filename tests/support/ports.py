"""Free ports of the loopback address that stay free while whoever listens there is restarted: ports.py COUNT prints them.

They lie below the range from which the system takes those of outgoing connections, and nobody else who asks here gets them:
the last one given is kept in a file of the temporary folder.
"""
import fcntl
import os
import random
import socket
import sys
import tempfile

FIRST, LAST = 12000, 32000


def quiet_ports(count):
    ports = []
    with open(os.open(os.path.join(tempfile.gettempdir(), "yaad-test-ports"), os.O_RDWR | os.O_CREAT, 0o666), "r+") as last:
        fcntl.flock(last, fcntl.LOCK_EX)
        port = int(last.read() or random.randrange(FIRST, LAST))
        while len(ports) < count:
            port = port + 1 if port < LAST else FIRST
            with socket.socket() as probe:
                try:
                    probe.bind(("127.0.0.1", port))
                except OSError:
                    continue
            ports.append(port)
        last.seek(0)
        last.truncate()
        last.write(str(port))
    return ports


if __name__ == "__main__":
    print(*quiet_ports(int(sys.argv[1])))
