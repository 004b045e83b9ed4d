# %% [markdown]
r"""
# Latihan kecil

Satu soal hitung, satu soal pilihan, satu esai.
"""

# %% peran="siapkan"
import pandas as pd

# %% [markdown] peran="petunjuk" soal="1"
r"""
### Soal 1 — Dua kali

Lengkapi fungsi `dua_kali`.
"""


# %% peran="jawab" soal="1"
def dua_kali(x):
    ### BEGIN SOLUTION
    # rumpang: return ___ * x
    return 2 * x
    ### END SOLUTION


# %% peran="uji" soal="1" poin=2
cek(dua_kali(3), 6, "dua_kali(3)")
# --- tersembunyi ---
cek(dua_kali(-1.5), -3)

# %% [markdown] peran="petunjuk" soal="2"
r"""
### Soal 2 — Pilihan
"""

# %% peran="jawab" soal="2"
### BEGIN SOLUTION
# rumpang: jawaban_2 = ...
jawaban_2 = "b"
### END SOLUTION

# %% peran="uji" soal="2" poin=1
cek(jawaban_2, "b")
# --- tersembunyi ---
cek(jawaban_2, "b")

# %% [markdown] peran="petunjuk" soal="3"
r"""
### Soal 3 — Esai
"""

# %% [markdown] peran="esai" soal="3" poin=4
r"""
### BEGIN SOLUTION
Contoh jawaban.
### END SOLUTION
"""
