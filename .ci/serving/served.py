"""A server of the demonstration that tests start, stop and kill, and the ways programs and people talk to it."""
import http.client
import json
import re
import signal
import subprocess
import urllib.parse

PASSWORD = "hexi-demo-2026"


class Served:
    """`hexi serve --demo` on a folder of its own."""

    def __init__(self, hexi, folder, **settings):
        self.hexi, self.folder, self.process = hexi, folder, None
        self.settings = [word for name, value in settings.items() for word in ("--set", f"limits.{name}={value}")]
        self.start()

    def start(self):
        with open(f"{self.folder}.log", "ab") as log:
            self.process = subprocess.Popen(
                [self.hexi, "serve", "--demo", "--exchange", self.folder, "--port", "0", "--language", "en", *self.settings],
                stdout=subprocess.PIPE, stderr=log, text=True)
        for line in self.process.stdout:
            found = re.search(r"portal http://([\d.]+):(\d+)/", line)
            if found:
                self.host, self.port = found[1], int(found[2])
                return
        raise SystemExit(f"the server did not start: see {self.folder}.log")

    def kill(self):
        """The power goes."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        """As an operator stops it; it must end well and soon."""
        self.process.send_signal(signal.SIGTERM)
        status = self.process.wait(timeout=30)
        assert status == 0, f"the server ended with {status}"

    def memory(self):
        """Resident memory, in MiB."""
        with open(f"/proc/{self.process.pid}/status") as status:
            return int(re.search(r"VmRSS:\s+(\d+)", status.read())[1]) / 1024

    def connect(self, timeout=30):
        return http.client.HTTPConnection(self.host, self.port, timeout=timeout)

    def ask(self, method, path, key=None, body=None, headers=None, connection=None):
        """The status, the headers and the JSON (or the text) of an answer."""
        fields = dict(headers or {})
        if key:
            fields["Authorization"] = f"Bearer {key}"
        if body is not None and not isinstance(body, (bytes, str)):
            body = json.dumps(body)
            fields.setdefault("Content-Type", "application/json")
        own = connection or self.connect()
        own.request(method, path, body, fields)
        answer = own.getresponse()
        text = answer.read().decode("utf-8", "replace")
        if connection is None:
            own.close()
        try:
            return answer.status, answer.headers, json.loads(text)
        except ValueError:
            return answer.status, answer.headers, text

    def sign_in(self, name):
        """The cookie of somebody's session."""
        status, headers, _ = self.ask("POST", "/sign-in", body=urllib.parse.urlencode({"name": name, "password": PASSWORD}),
                                      headers={"Content-Type": "application/x-www-form-urlencoded"})
        assert status == 303, f"{name} could not sign in: {status}"
        return headers["Set-Cookie"].split(";")[0]

    def key(self, name):
        """A key for programs that somebody makes for themselves."""
        headers = {"Cookie": self.sign_in(name), "Content-Type": "application/x-www-form-urlencoded"}
        _, _, page = self.ask("GET", "/keys", headers=headers)
        token = re.search(r'name="form-token" value="([^"]+)"', page)[1]
        body = urllib.parse.urlencode({"form-token": token, "title": "test", "scope": "all"})
        _, _, page = self.ask("POST", "/keys", body=body, headers=headers)
        return re.search(r"hexi_[\w-]{20,}", page)[0]

    def fund(self, participant, minor_units, operator, checker, reference):
        """Money comes in: one person of the venue gives the deposit, another agrees."""
        amount = {"currency": "CNY", "minorUnits": minor_units}
        _, _, made = self.ask("POST", "/api/v1/deposits", operator, {"participant": participant, "amount": amount, "bankReference": reference})
        status, _, answer = self.ask("POST", f"/api/v1/proposals/{made['proposal']}/decision", checker, {"isApproved": True})
        assert status == 200, answer
