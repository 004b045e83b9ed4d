"""Duties under UU 27/2022 (Pelindungan Data Pribadi) for the report's checklist: fakta.md 1.1, as of 23 November 2026."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Duty:
    """One line to tick; `mark` is the confidence mark of the fact sheet: L seen in the law's text, ? not certain."""

    article: str
    text: str
    mark: str = "L"


DUTIES = (
    Duty("Pasal 19", "Instansi Anda adalah badan publik dan, sebagai Pengendali Data Pribadi, tunduk pada UU PDP."),
    Duty("Pasal 20", "Dasar pemrosesan sudah ditulis. Untuk aduan biasanya tugas kepentingan umum atau pelayanan publik."),
    Duty("Pasal 4 ayat (2)", "Tidak ada data spesifik yang ikut: kesehatan, biometrik, genetika, catatan kejahatan, data anak, keuangan pribadi."),
    Duty("Pasal 4 ayat (3)", "Data umum sudah diperiksa, termasuk data yang dikombinasikan untuk mengenali seseorang."),
    Duty("Pasal 25 dan 26", "Data anak memerlukan persetujuan orang tua atau wali; data penyandang disabilitas, persetujuannya dan/atau walinya."),
    Duty("Pasal 34", "Penilaian dampak (DPIA) dibuat bila risikonya tinggi, misalnya data spesifik, skala besar, atau pencocokan data."),
    Duty("Pasal 53", "Petugas pelindungan data pribadi (DPO) mengetahui kegiatan ini; petugas itu wajib ada bila data diproses untuk pelayanan publik."),
    Duty("Pasal 5–13", "Hak warga tetap dapat dipenuhi dari data aslinya: informasi, perbaikan, akses, penghapusan, keberatan."),
    Duty("Pasal 30, 32, 40, 41", "Permintaan perbaikan, akses, penarikan persetujuan, dan pembatasan dijawab dalam 3 × 24 jam."),
    Duty("Pasal 46", "Bila data bocor: pemberitahuan tertulis kepada warga dan lembaga dalam 3 × 24 jam, memuat data apa, kapan dan bagaimana, serta upaya penanganannya."),
    Duty("Pasal 46", "Sejak kapan 3 × 24 jam dihitung tidak tegas di teks pasal; tanyakan kepada bagian hukum.", "?"),
    Duty("Pasal 67 ayat (2)", "Peserta tahu: mengungkapkan data pribadi orang lain secara melawan hukum diancam 4 tahun dan/atau Rp4 miliar."),
)  # fmt: skip
