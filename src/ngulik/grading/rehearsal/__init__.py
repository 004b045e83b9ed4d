"""The whole way with a synthetic class whose marks are known beforehand."""
