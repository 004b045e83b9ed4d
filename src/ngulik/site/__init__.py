"""The web site: course pages that anybody can read, beside the laboratory in the browser."""
