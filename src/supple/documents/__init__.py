"""The documents other programs rely on: read strictly, published as JSON Schema."""

from supple.documents.files import InputError, read_document
from supple.documents.intake import read_intake
from supple.documents.schemas import SCHEMAS, schema_of
from supple.documents.writing import document_json

__all__ = [
    "SCHEMAS",
    "InputError",
    "document_json",
    "read_document",
    "read_intake",
    "schema_of",
]
