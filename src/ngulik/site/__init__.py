"""The course as one static site: pages, and a laboratory that runs in the browser."""
