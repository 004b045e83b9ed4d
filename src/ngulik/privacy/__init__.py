"""Anonymising an office's own complaints: free text (`text`) and tables."""
