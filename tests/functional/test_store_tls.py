"""The way to a PostgreSQL server that wants a password and TLS: what is accepted, and what is said when it is not."""
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from harness import Program, cli

SERVER = pathlib.Path(__file__).resolve().parent.parent / "support" / "postgres.sh"
PASSWORD = "open:sesame@1/2"  # With what must be percent-encoded in a URL.
ENCODED = "open%3Asesame%401%2F2"


def openssl(*arguments):
    subprocess.run(["openssl", *arguments], check=True, capture_output=True)


def authority(folder, name):
    """A CA of its own."""
    key, cert = (os.path.join(folder, f"{name}.{kind}") for kind in ("key", "crt"))
    openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={name}", "-keyout", key, "-out", cert)
    return key, cert


def setUpModule():
    global folder, ca, other_ca, port, url_of
    folder = tempfile.mkdtemp(prefix="yaad-tls-")
    unittest.addModuleCleanup(shutil.rmtree, folder, ignore_errors=True)
    place = tempfile.mkdtemp(prefix="yaad-tls-server-")
    unittest.addModuleCleanup(shutil.rmtree, place, ignore_errors=True)
    ca_key, ca = authority(folder, "the right one")
    _, other_ca = authority(folder, "another")
    key, request, cert = (os.path.join(folder, f"server.{kind}") for kind in ("key", "csr", "crt"))
    openssl("req", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost", "-keyout", key, "-out", request)
    names = pathlib.Path(folder, "names")
    names.write_text("subjectAltName=DNS:localhost\n")
    openssl("x509", "-req", "-in", request, "-CA", ca, "-CAkey", ca_key, "-CAcreateserial", "-days", "2", "-extfile", str(names), "-out", cert)

    first = subprocess.run([SERVER, "start", place, "fsync=off"], check=True, capture_output=True, text=True).stdout.strip()
    psql = ["/usr/bin/psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-d", first, "-c"]
    subprocess.run([*psql, f"CREATE ROLE keeper LOGIN PASSWORD '{PASSWORD}'"], check=True)
    subprocess.run([*psql, "CREATE DATABASE house OWNER keeper"], check=True)
    subprocess.run([SERVER, "stop", place], check=True)
    data = pathlib.Path(place, "data")
    for source, name in ((key, "server.key"), (cert, "server.crt")):
        target = data / name
        shutil.copy(source, target)
        owner = data.stat()
        os.chown(target, owner.st_uid, owner.st_gid)
        target.chmod(0o600)
    (data / "pg_hba.conf").write_text("hostssl all keeper 127.0.0.1/32 scram-sha-256\nhost all test 127.0.0.1/32 trust\n")
    second = subprocess.run([SERVER, "start", place, "fsync=off", "ssl=on"], check=True, capture_output=True, text=True).stdout.strip()
    unittest.addModuleCleanup(subprocess.run, [SERVER, "stop", place, "immediate"], check=True)
    port = second.split("127.0.0.1:")[1].split("/")[0]

    def url_of(password=f":{ENCODED}", host="localhost", **parameters):
        more = "&".join(f"{name}={value}" for name, value in {"hostaddr": "127.0.0.1", **parameters}.items())
        return f"postgresql://keeper{password}@{host}:{port}/house?{more}"


class Tls(unittest.TestCase):
    def migrate(self, url, **env):
        outcome = cli("db", "migrate", "--store", url, env=env)
        self.assertNotIn(PASSWORD, outcome.stdout + outcome.stderr)
        self.assertNotIn(ENCODED, outcome.stdout + outcome.stderr)
        return outcome

    def refused(self, outcome, *words):
        self.assertEqual(outcome.returncode, 5, outcome)
        for word in ("--store", f"{port}", *words):
            self.assertIn(word, outcome.stderr)

    def test_the_right_certificate_and_password(self):
        url = url_of(sslmode="verify-full", sslrootcert=ca)
        self.assertEqual(self.migrate(url).returncode, 0, self.migrate(url))
        with Program("--store", url, store=False) as yaad:
            yaad.create("over TLS")
            self.assertEqual(len(yaad.all("/api/tasks")), 1)
            self.assertNotIn(PASSWORD, yaad.stderr())

    def test_another_authority(self):
        self.refused(self.migrate(url_of(sslmode="verify-full", sslrootcert=other_ca)), "certificate verify failed", "sslrootcert=")

    def test_another_name_than_the_certificate_has(self):
        self.refused(self.migrate(url_of(host="db.example.org", sslmode="verify-full", sslrootcert=ca)), "db.example.org", "sslmode=")

    def test_an_authority_that_is_not_there(self):
        self.refused(self.migrate(url_of(sslmode="verify-full", sslrootcert=os.path.join(folder, "none.crt"))), "none.crt", "sslrootcert=")

    def test_no_tls_where_the_server_wants_it(self):
        self.refused(self.migrate(url_of(sslmode="disable")), "pg_hba.conf")

    def test_the_password_from_a_file(self):
        passfile, wrong, whole = (pathlib.Path(folder, name) for name in ("pgpass", "wrong", "store-url"))
        escaped = PASSWORD.replace("\\", "\\\\").replace(":", "\\:")
        passfile.write_text(f"localhost:{port}:house:keeper:{escaped}\n")
        wrong.write_text(f"localhost:{port}:house:keeper:not-this-one\n")
        for path in (passfile, wrong):
            path.chmod(0o600)
        known = {"sslmode": "verify-full", "sslrootcert": ca}
        self.assertEqual(self.migrate(url_of(password="", passfile=passfile, **known)).returncode, 0)
        denied = self.migrate(url_of(password="", passfile=wrong, **known))
        self.refused(denied, "password", "passfile=")
        self.assertNotIn("not-this-one", denied.stderr)
        self.refused(self.migrate(url_of(password="", passfile="/nowhere", **known)), "no password supplied", "passfile=")
        whole.write_text(url_of(**known) + "\n")
        self.assertEqual(cli("db", "migrate", env={"YAAD_STORE_FILE": str(whole)}).returncode, 0)

    def test_a_wrong_password_in_the_url(self):
        denied = cli("db", "migrate", "--store", url_of(password=":very%20wrong", sslmode="verify-full", sslrootcert=ca))
        self.refused(denied, "password", "YAAD_STORE_FILE")
        self.assertNotIn("very", denied.stderr)


if __name__ == "__main__":
    unittest.main()
