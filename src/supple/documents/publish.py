"""Write the JSON Schemas that ship in the package. Run after a change of shape: python -m supple.documents.publish."""

from supple.documents.schemas import PUBLISHED, SCHEMAS, made_schema
from supple.documents.writing import document_json


def main() -> None:
    """Write one schema file for each document."""
    for name in SCHEMAS:
        (PUBLISHED / f"{name}.json").write_text(document_json(made_schema(name)), encoding="utf-8")


if __name__ == "__main__":
    main()
