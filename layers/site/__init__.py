"""The files of a site beside its page: tables, descriptions, manifest."""
