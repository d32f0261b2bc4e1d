"""The clients of `bench.web`: a process of its own, one thread, and no more work than a socket needs.

Reads {"port", "cookie", "paths", "clients", "wait_s", "seconds"} from standard input; prints, as JSON, the seconds of
every answer by path and how many were not 200. Each client keeps one connection open and takes gzip, as browsers do.
"""

import asyncio
import json
import sys
import time
from typing import Any

WHOLE = 16_000_000
OK = "200"


class Client:
    """One client with a connection of its own, opened again when the server has closed it."""

    def __init__(self, asked: dict[str, Any], first: int, times: dict[str, list[float]], failed: list[str]) -> None:
        self.asked, self.times, self.failed = asked, times, failed
        self.turn = first
        self.streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def run(self, until: float) -> None:
        """Open one page after the other, with a wait after each, until it is time."""
        await asyncio.sleep(self.asked["wait_s"] * self.turn / self.asked["clients"])  # not all in one moment
        while time.perf_counter() < until:
            path = self.asked["paths"][self.turn % len(self.asked["paths"])]
            self.turn += 1
            began = time.perf_counter()
            status = await self._open(path)
            self.times[path].append(time.perf_counter() - began)
            if status != OK:
                self.failed.append(f"{path}: {status}")
            await asyncio.sleep(self.asked["wait_s"])
        if self.streams:
            self.streams[1].close()

    async def _open(self, path: str) -> str:
        for _ in range(2):
            if self.streams is None:
                self.streams = await asyncio.open_connection("127.0.0.1", self.asked["port"], limit=WHOLE)
            try:
                return await self._answer(path, *self.streams)
            except (asyncio.IncompleteReadError, ConnectionError):
                self.streams = None
        return "no answer"

    async def _answer(self, path: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> str:
        writer.write(
            f"GET {path} HTTP/1.1\r\nHost: localhost:{self.asked['port']}\r\nAccept-Encoding: gzip\r\n"
            f"Cookie: {self.asked['cookie']}\r\n\r\n".encode()
        )
        head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in head[1:])}
        await reader.readexactly(int(headers["content-length"]))
        if headers.get("connection", "").lower() == "close":
            writer.close()
            self.streams = None
        return head[0].split()[1]


async def load(asked: dict[str, Any]) -> dict[str, Any]:
    """Send all clients off, and return what they saw."""
    times: dict[str, list[float]] = {path: [] for path in asked["paths"]}
    failed: list[str] = []
    clients = [Client(asked, number, times, failed) for number in range(asked["clients"])]
    began, cpu = time.perf_counter(), time.process_time()
    await asyncio.gather(*(client.run(began + asked["seconds"]) for client in clients))
    took = time.perf_counter() - began
    return {"times": times, "failed": failed, "seconds": took, "own_cpu": (time.process_time() - cpu) / took}


if __name__ == "__main__":
    print(json.dumps(asyncio.run(load(json.load(sys.stdin)))))
