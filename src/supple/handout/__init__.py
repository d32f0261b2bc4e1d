"""A program on paper and in a calendar.

`supple.handout.pdf` makes the handout (Typst, segno), `supple.handout.calendar` the calendar (icalendar). Import those
two only where they are wanted: their libraries are an extra. The other modules say what stands there, and need none.
"""
