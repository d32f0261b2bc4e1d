"""The documents other programs rely on: read strictly, published as JSON Schema."""

from supple.documents.diary import read_diary
from supple.documents.files import InputError, read_document
from supple.documents.intake import read_intake
from supple.documents.program import read_program
from supple.documents.schemas import SCHEMAS, schema_of
from supple.documents.writing import document_json

__all__ = [
    "SCHEMAS",
    "InputError",
    "document_json",
    "read_diary",
    "read_document",
    "read_intake",
    "read_program",
    "schema_of",
]
