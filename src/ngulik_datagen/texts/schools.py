"""What citizens write about schools."""

from ngulik_datagen.texts.topic import ASK, Category, Say, Topic

PENDIDIKAN = Category(
    {
        "spmb": Topic(
            Say(
                (
                    "laman pendaftaran murid baru [tidak dapat diakses|sering galat] {dur}",
                    "hasil pengukuran jarak jalur {zonasi} untuk {kel} tidak sesuai kenyataan",
                    "berkas {spmb} anak kami ditolak verifikator tanpa penjelasan",
                    "kuota jalur [afirmasi|{zonasi}|prestasi] SMP di {kec} dipertanyakan warga",
                ),
                (
                    "web {spmb} [error|lemot|ga bisa dibuka] {dur}, [deadline keburu abis|upload berkas gagal]",
                    "rumah di {kel} deket banget ke SMP tapi jaraknya [kebaca jauh|salah di sistem]",
                    "daftar [SD|SMP] jalur {zonasi} syaratnya KK setahun ya? saya baru pindah ke {kec}",
                    "akun pendaftaran anak ga bisa login, verifikasi {dur}",
                ),
                (
                    "web {spmb} [éror|lemot pisan] {dur}, upload berkas teu tiasa",
                    "bumi di {kel} caket ka SMP tapi di sistem janten tebih",
                    "daptar SMP jalur {zonasi} syaratna naon wae, min?",
                ),
            ),
            ASK,
            pace="hari",
            impact=Say(
                (
                    "Anak kami terancam tidak mendapat sekolah",
                    "Batas waktunya tinggal [dua hari|sehari] lagi",
                    "Orang tua lain mengeluhkan hal serupa",
                ),
                (
                    "takut anak ga dapet sekolah",
                    "[besok|lusa] udah tutup",
                    "ortu lain juga ngeluh",
                    "call center ga diangkat",
                ),
                (
                    "sieun budak teu kéngéng sakola",
                    "énjing tos tutup",
                ),
            ),
        ),
        "mpls": Topic(
            Say(
                (
                    "orang tua di salah satu [SD|SMP] di {kel} diminta membayar [seragam|sumbangan|buku] dengan nominal ditentukan",
                    "ada [pungutan|iuran wajib] berkedok sumbangan di sekolah anak kami, Kecamatan {kec}",
                    "kegiatan [perpisahan|karyawisata] di {kec} membebani orang tua murid",
                ),
                (
                    "[SD|SMP] di {kel} wajib beli [seragam|LKS|buku] di koperasi, mahal banget",
                    "katanya gratis tapi di {kec} tetep ada [uang bangku|sumbangan|iuran komite]",
                    "anak saya ga dikasih [rapor|kartu ujian] gara-gara belum bayar, {kel}",
                    "perpisahan di {kec} bayarnya ratusan ribu, ga semua mampu",
                ),
                (
                    "[SD|SMP] di {kel} kedah mésér [saragam|buku] di koperasi, awis pisan",
                    "saurna gratis tapi di {kec} angger aya [sumbangan|iuran]",
                ),
            ),
            ASK,
        ),
        "gedung": Topic(
            Say(
                (
                    "atap ruang kelas di {kel} [bocor|hampir ambruk] {dur}",
                    "[toilet|pagar|meja dan bangku] di salah satu [SD|SMP] {kec} rusak {dur}",
                    "[guru|wali kelas] di {kel} sering kosong sehingga murid tidak belajar",
                ),
                (
                    "kelas anak saya di {kel} bocor {dur}, kalau hujan belajarnya bubar",
                    "wc di [SD|SMP] {kec} [mampet|ga ada air], anak-anak nahan pipis",
                    "gurunya sering ga ada di {kel}, anak-anak main aja",
                ),
                (
                    "kelas budak di {kel} bocor {dur}, mun hujan bubar",
                    "wc di [SD|SMP] {kec} teu aya caian, karunya barudak",
                ),
            ),
            Say(("[diperbaiki|ditinjau]",), ("[dibenerin|dicek]",), ("[didangdosan|dipariksa]",)),
        ),
        "bantuan": Topic(
            Say(
                (
                    "dana [PIP|beasiswa] anak kami di {kel} belum cair {dur}",
                    "pengajuan [kartu pintar|beasiswa] bagi murid tidak mampu di {kec} tidak jelas prosedurnya",
                ),
                (
                    "PIP anak di {kel} belum cair {dur}, temen sekelasnya udah",
                    "cara ngajuin beasiswa buat anak yatim di {kec} gimana ya? sekolah bilang ga tau",
                ),
                (
                    "PIP budak di {kel} teu acan cair {dur}",
                    "ngajukeun beasiswa kanggo budak yatim di {kec} kumaha carana?",
                ),
            ),
            ASK,
        ),
    },
    Say(
        (
            "Orang tua lain juga mengeluhkan hal serupa",
            "Pihak sekolah belum memberi jawaban",
        ),
        (
            "anak jadi males belajar",
            "ortu lain juga ngeluh tapi takut ngomong",
            "pihak sekolah jawabnya muter-muter",
        ),
        (
            "karunya ka barudak",
            "sepuh nu sanés gé sami ngaluh",
            "ti sakolana teu acan aya waleran",
        ),
    ),
)
