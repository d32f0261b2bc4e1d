"""Answers go over the wire compressed to whoever takes that."""

import re

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware
from django.utils.cache import patch_vary_headers

TAKES_GZIP = re.compile(r"\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))")


def takes_gzip(request: HttpRequest) -> bool:
    """Tell whether whoever asks takes gzip; `gzip;q=0` is a no."""
    return TAKES_GZIP.search(request.headers.get("Accept-Encoding", "")) is not None


class Compressed(GZipMiddleware):
    """Compress what is not compressed yet.

    Each answer gets up to a hundred random bytes and each form a token in a new disguise, so that its length gives no
    secret away (BREACH). Django's own middleware would also compress for those who say `gzip;q=0`.
    """

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Return the answer, compressed where that is asked for and makes it shorter."""
        if takes_gzip(request):
            return super().process_response(request, response)
        patch_vary_headers(response, ("Accept-Encoding",))
        return response
