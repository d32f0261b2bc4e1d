"""Relief now: the signs that need help first, then what eases."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from supple.knowledge import Region
from supple.web.library.sources import sources
from supple.web.library.words import REGIONS
from supple.web.relief import selectors
from supple.web.relief.forms import WhereForm

TOLD = {
    "plan": "flare_up_plan",
    "warmth": "heat_and_cold",
    "pregnant": "no_hot_tub_in_pregnancy",
    "active": "stay_active",
    "up": "getting_out_of_bed",
    "sleep": "sleep",
    "normal": "what_to_expect_acute",
}


@require_safe
def relief(request: HttpRequest) -> HttpResponse:
    """Show the signs of every region, then those of the chosen one, then what eases."""
    form = WhereForm(request.GET if request.GET.keys() & WhereForm.base_fields.keys() else None)
    if not form.is_valid():
        shown = {"form": form, "signs": selectors.signs_for_all(), "regions": REGIONS}
        return render(request, "relief/signs.html", shown, status=400 if form.errors else 200)
    region = Region(form.cleaned_data["where"])
    beyond = selectors.signs_beyond(region=region)
    if form.cleaned_data["none"] != "yes" and beyond.all:
        return render(request, "relief/signs_more.html", {"signs": beyond, "region": region, "words": REGIONS[region]})
    return _what_eases(request, region)


def _what_eases(request: HttpRequest, region: Region) -> HttpResponse:
    told = {name: selectors.advice(advice) for name, advice in TOLD.items()}
    stops = selectors.stop_signs(region=region)
    shown = {
        **told,
        "region": region,
        "words": REGIONS[region],
        "others": [(other.value, words) for other, words in REGIONS.items() if other is not region],
        "positions": selectors.positions_of_ease(region=region),
        "walk": selectors.first_walk(),
        "rising": selectors.getting_up(),
        "stops": stops,
        "sources": sources(name for piece in (*told.values(), *stops) for name in piece.references),
    }
    return render(request, "relief/eases.html", shown)
