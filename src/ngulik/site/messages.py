"""What `ngulik site` says, in Indonesian; the words of the pages are in `templates/`."""

BUILT = "Situs selesai di {out} dalam {seconds:.0f} detik. Buka {out}/index.html."
PAGES = "{pages} halaman, {lessons} pelajaran dijalankan dalam {run:.0f} detik, disusun dalam {written:.0f} detik."
OUT_IS_A_FILE = "{out} adalah berkas, padahal situs memerlukan folder. Pilih nama lain, misalnya --out build/situs."
OUT_HOLDS_OTHERS = (
    "Folder {out} berisi berkas lain, bukan situs Ngulik; isinya tidak kami hapus. "
    "Pilih folder kosong atau folder baru, misalnya --out build/situs."
)
NOT_INSTALLED = (
    "Perkakas situs (Sphinx, myst-nb, furo) belum terpasang; hanya pemelihara yang memerlukannya. "
    "Jalankan `python3 mulai.py uji --tanpa-peramban` satu kali."
)
SPHINX_FAILED = "Halaman situs belum dapat disusun:\n{problems}\nPerbaiki sumbernya, lalu ulangi `ngulik site`."
NO_ALT = (
    "{name}: sel {number} menampilkan gambar tanpa teks pengganti. "
    'Tampilkan dengan gambar(ax, "…") agar terbaca oleh pembaca layar.'
)
NO_KEYS = "*(kuncinya ada di `fasilitator.md`, tidak di situs ini)*"
WIDGET = (
    "Ini simulasi. Di halaman ini ia diam. Untuk mencobanya sendiri, "
    '<a href="{lab}">buka pelajaran ini di laboratorium</a>.'
)
MEASURED = (
    "Tanda … menggantikan waktu yang diukur, sebab lamanya tergantung komputer. Untuk melihat waktu di komputer Anda, "
    '<a href="{lab}">buka pelajaran ini di laboratorium</a>.'
)
#: What the theme writes without asking a catalogue, or leaves incomplete for screen readers, and what stands there instead.
THEME = {
    'class="caption" role="heading"': 'class="caption" role="heading" aria-level="2"',
    'aria-label="Toggle site navigation sidebar"': 'aria-label="Buka atau tutup daftar halaman"',
    'aria-label="Toggle table of contents sidebar"': 'aria-label="Buka atau tutup isi halaman"',
    'aria-label="Toggle Light / Dark / Auto color theme"': 'aria-label="Ganti tampilan terang, gelap, atau otomatis"',
    'aria-label="Toggle navigation of ': 'aria-label="Buka atau tutup bagian ',
    "<title>Contents</title>": "<title>Isi</title>",
    "<title>Expand</title>": "<title>Buka</title>",
    "<title>Light mode</title>": "<title>Tampilan terang</title>",
    "<title>Dark mode</title>": "<title>Tampilan gelap</title>",
    "<title>Auto light/dark, in light mode</title>": "<title>Tampilan otomatis, kini terang</title>",
    "<title>Auto light/dark, in dark mode</title>": "<title>Tampilan otomatis, kini gelap</title>",
}
READING = """<div class="ajakan">
<p>Di halaman ini Anda membaca; hasil tiap sel sudah tampak. Ingin menjalankan dan mengubahnya sendiri? Buka di laboratorium: semuanya berjalan di peramban Anda, tanpa memasang apa pun.</p>
<p><a class="tombol" href="{lab}">Buka di laboratorium</a></p>
</div>"""
EXERCISE = '<p><a class="tombol besar" href="{lab}">Kerjakan latihan di laboratorium</a></p>'
PRINT = '<p><button type="button" class="tombol cetak" hidden>Cetak lembar ini</button></p>'
