"""The exercises, the routines, and the figures of both."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.views.decorators.http import require_safe

from supple.web.compression import takes_gzip
from supple.web.knowledge import library
from supple.web.library.drawing import NoFigureError, figure_of
from supple.web.library.exercise_page import figures_shown, words_shown
from supple.web.library.forms import LookingFor
from supple.web.library.selectors import card, looked_for, routine_cards
from supple.web.library.sources import sources
from supple.web.library.words import REGIONS

PER_PAGE = 24
IN_SHORT = 3  # pictures of a routine in the list
FOREVER = "public, max-age=31536000, immutable"
A_WHILE = "public, max-age=300"
FIGURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; sandbox"


@require_safe
def exercises(request: HttpRequest) -> HttpResponse:
    """List the exercises that fit what someone looks for; what nobody should do stands apart, on the last page."""
    form = LookingFor(request.GET)
    form.is_valid()
    found, never = looked_for(asked=form.cleaned_data)
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    shown = {
        "form": form,
        "count": len(found),
        "never_count": len(never),
        "page": page,
        "cards": [card(each) for each in page],
        "never": [] if page.has_next() else [card(each) for each in never],
        "filtering": any(value for name, value in request.GET.items() if name in form.fields and name != "search"),
        "looking": any(request.GET.get(name) for name in form.fields),
    }
    return render(request, "library/exercises.html", shown, status=400 if form.errors else 200)


@require_safe
def exercise(request: HttpRequest, exercise: str) -> HttpResponse:
    """Show one exercise: figure, steps, faults, start dose, its neighbours, and what conditions and sources say."""
    known = library().exercises.get(exercise)
    if known is None:
        raise Http404
    other, still = request.GET.get("side") == "other", request.GET.get("still") == "yes"
    shown = {**figures_shown(known, other_side=other, still=still), **words_shown(known)}
    return render(request, "library/exercise.html", shown)


@require_safe
def figure(request: HttpRequest, exercise: str, kind: str) -> HttpResponse:
    """Serve one figure; for a year when the address names the version of the library."""
    try:
        drawn = figure_of(exercise, kind)
    except NoFigureError as error:
        raise Http404 from error
    zipped = takes_gzip(request)
    answer = HttpResponse(drawn.gzipped if zipped else drawn.plain, content_type="image/svg+xml")
    if zipped:
        answer.headers["Content-Encoding"] = "gzip"
    answer.headers["ETag"] = drawn.tag
    answer = get_conditional_response(request, etag=drawn.tag, response=answer)
    answer.headers["Cache-Control"] = FOREVER if request.GET.get("v") == library().version else A_WHILE
    answer.headers["Content-Security-Policy"] = FIGURE_POLICY
    patch_vary_headers(answer, ["Accept-Encoding"])
    return answer


@require_safe
def routines(request: HttpRequest) -> HttpResponse:
    """List the ready-made routines."""
    known = sorted(library().routines.values(), key=lambda routine: routine.minutes)
    shown = [(routine, routine_cards(routine)[:IN_SHORT]) for routine in known]
    return render(request, "library/routines.html", {"routines": shown})


@require_safe
def routine(request: HttpRequest, routine: str) -> HttpResponse:
    """Show one routine: its exercises, how often, and when to stop."""
    known = library().routines.get(routine)
    if known is None:
        raise Http404
    shown = {
        "routine": known,
        "regions": ", ".join(REGIONS[each] for each in known.regions).capitalize(),
        "cards": routine_cards(known),
        "sources": sources(known.references),
    }
    return render(request, "library/routine.html", shown)
