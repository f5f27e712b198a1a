"""A real SMTP server (aiosmtpd) that a test starts and steers. Prints "PORT <n>", then each mail as one JSON line.

usage: smtp_server.py MODE [CERT KEY]
  MODE  plain | auth | starttls | starttls-auth | smtps | temporary | permanent | refuse-recipient
"""
import asyncio
import json
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult


class Handler:
    def __init__(self, mode):
        self.mode = mode

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        if self.mode == "refuse-recipient":
            return "550 5.1.1 no such person"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.mode == "temporary":
            return "451 4.3.0 try again later"
        if self.mode == "permanent":
            return "554 5.7.1 not wanted here"
        print(json.dumps({"from": envelope.mail_from, "to": envelope.rcpt_tos, "tls": server.transport.get_extra_info("ssl_object") is not None,
                          "user": session.authenticated, "data": envelope.content.decode("ascii")}), flush=True)
        return "250 OK queued"


def authenticate(server, session, envelope, mechanism, data):
    good = data.login == b"me@example.org" and data.password == b"p@ss:word"
    return AuthResult(success=good, handled=False)


async def main(mode, cert=None, key=None):
    context = None
    if cert:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(cert, key)
    starttls = mode.startswith("starttls")
    auth = mode.endswith("auth")

    def factory():
        return SMTP(Handler(mode), hostname="localhost", tls_context=context if starttls else None,
                    authenticator=authenticate if auth else None, auth_required=auth,
                    auth_require_tls=starttls, require_starttls=starttls)

    loop = asyncio.get_running_loop()
    server = await loop.create_server(factory, "127.0.0.1", 0, ssl=context if mode == "smtps" else None)
    print("PORT", server.sockets[0].getsockname()[1], flush=True)
    # The test holds our standard input; when it goes away, so do we.
    await loop.run_in_executor(None, sys.stdin.read)


asyncio.run(main(*sys.argv[1:]))
