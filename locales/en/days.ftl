# The words by which the version of a day is looked up.

on-label = The version that applies on a given day
on-button = Show
