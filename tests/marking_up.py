"""What a page of HTML holds that could run, load, lead or send, and the words on it."""

import html as entities
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from django.http import HttpResponse

LOADS = ("src", "srcset", "poster", "data", "background", "xlink:href")
LEADS = ("href", "action", "formaction", "ping", "cite")


@dataclass(frozen=True)
class Tag:
    """One opening tag."""

    name: str
    attributes: dict[str, str]


@dataclass
class Page(HTMLParser):
    """A page as its opening tags, and the words between."""

    html: str
    tags: list[Tag] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag."""
        self.tags.append(Tag(tag, {name: value or "" for name, value in attrs}))

    def inline(self) -> list[str]:
        """Return every style and script that stands in the page itself."""
        found = [tag.name for tag in self.tags if tag.name == "style" or (tag.name == "script" and not _harmless(tag))]
        for tag in self.tags:
            found += [f"{tag.name} {name}" for name in tag.attributes if name == "style" or name.startswith("on")]
        return found

    def urls(self) -> list[str]:
        """Return every URL that the page loads, leads or sends to."""
        given = [tag.attributes[name] for tag in self.tags for name in (*LOADS, *LEADS) if name in tag.attributes]
        meta = [tag.attributes for tag in self.tags if tag.name == "meta"]
        refresh = [a["content"].partition("url=")[2] for a in meta if a.get("http-equiv", "").lower() == "refresh"]
        return given + [url for url in refresh if url]

    def forms_without_token(self) -> int:
        """Return how many forms that post carry no token."""
        posting = [t for t in self.tags if t.name == "form" and t.attributes.get("method", "").lower() == "post"]
        tokens = [t for t in self.tags if t.attributes.get("name") == "csrfmiddlewaretoken"]
        return len(posting) - len(tokens)


def _harmless(tag: Tag) -> bool:
    """Tell whether a script is a file of its own, or a block of data, which no browser runs."""
    return bool(tag.attributes.get("src")) or tag.attributes.get("type") == "application/json"


def words_of(answer: HttpResponse) -> str:
    """Return the words of a page, without its markup."""
    return " ".join(entities.unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).split())


def leaves(url: str) -> bool:
    """Tell whether a URL leaves this server; a telephone number does not, it is for a call."""
    if url.startswith(("//", "\\", "/\\")):
        return True
    scheme = url.partition(":")[0] if ":" in url.partition("/")[0] else ""
    return scheme.lower() not in ("", "tel")
