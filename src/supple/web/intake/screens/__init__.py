"""The screens of the questions, as data, with what reads, keeps and tells their answers. Nothing here knows Django."""
