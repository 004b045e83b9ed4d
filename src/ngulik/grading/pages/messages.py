"""What is said around the pages that graders open, in Indonesian."""

ESSAYS_WAIT = "{module}: {count} esai menunggu."
ESSAYS_NONE = "Tidak ada esai yang menunggu di angkatan {name}."
ESSAYS_ADDRESS = "Buka di peramban: {address}"
ESSAYS_STOP = "Biarkan jendela ini terbuka selama menilai. Untuk berhenti, tekan Ctrl+C di sini."
ESSAYS_UNMARKED = "Belum ada jawaban angkatan {name} yang dinilai. Jalankan dahulu `ngulik grade {name} MODUL`."
