"""Word lists: common names of people, words that are no name, and the helper all lists are written with."""


def words(text: str) -> frozenset[str]:
    """Return the words of a list written as running text."""
    return frozenset(text.split())


#: Common Indonesian and Sundanese names, composed for this module.
NAMES = words(
    """
abdul abdurahman abdurrahman ade adi adit aditya agung agus ahmad ahmed ai aisyah ajat ajeng ajid akbar aldi alex ali aliya alya amalia amanda amin aminah amir
ana andi andika andri anggi anggraeni ani anisa anita anton anwar ari arif arifin aris ariyanti asep ati atik aulia ayi ayu azhar
bagas bagus bahar bambang basri bayu beni benny betty budi budiman burhan cahya cahyo candra cecep chandra cici cicih cucu cucun
dadan dadang dahlan dani danu darma darman darsono dasep dayat dede dedeh deden dedi dedy deni denny desi deti dewi dian diana didi didin dika dimas dina
dini dita djoko doni dudung dwi edi edoh edy eka eko ella elly elis elsa emi en enah encep encih endah endang engkos eni enjang enok entin erna erni erwin
esih eti eko euis eva fadil fadli fahmi faisal fajar farhan farida fatimah fauzan fauzi feby ferdi ferry firman firmansyah fitri fitria fitriani galih ganda
gilang gina gita gunawan guntur gusti hadi hakim halimah hamid hamdan hana handayani handoko hani harahap hari harianto haris hartati hartono haryanto hasan
hasanah hasanudin hendar hendra hendri heni henny herawati heri herlina herman hermawan heru hesti hidayat hidayati husein husni ida idris ika ikbal ilham imam imas
imron indah indra indri ine intan ipah iqbal irfan irma irwan isah ismail iwan iyan iyah iyos jaja jajang jaka jamal jamaludin januar joko jono juariah juju julaeha
juwita kania kardi karmila karsa kartika kartini karyati kiki kokom komalasari komar komarudin komariah kosasih koswara kurnia kurniasih kurniawan
kusnadi kusuma laila lala latifah leni lestari lia lilis lina linda lisna lukman lusi maesaroh mahmud mahmudin mala maman mansur mardiana maria mariam marlina maryam
maryati marsinah masitoh maulana mega meilani mila mimin mira mirna misbah mita mochamad mochammad moh mohamad mohammad muhamad muhammad muhidin mulyadi mulyana mulyani mulyati
mulyono munawar murni mustofa nabila nadia nana nanang nandang nani nanik nasution neneng neng nenden nia nina ningsih nining nisa novi novita nugraha nugroho
nunung nur nuraeni nurhayati nurhidayat nuri nurjanah nurul nuryani oding odang oman omar onah opik otong oyok oyon panji parman pardi permana permatasari pipit prasetyo pratama
prayoga pudji puji purnama purnomo purwanto putra putri rahayu rahma rahman rahmat rahmawati rama ramadhan ramdan ramdani rani ratih ratna reni reza rian ridho ridwan
rifki rika rina rini rio risa riska rita rizal rizki rizky rohaeti rohana rohayati rohman rokayah ropik rosidah rosmiati rostika rudi rudy rukmana rusdi rusli rustandi
ryan sabrina saepudin saepul safitri sahrul salamah salim salma samsudin sandi santi santoso sapta saptono sari sarip sarah satria septian setiadi setiawan setiawati shinta
sinta siska siti slamet sobari sodikin soleh solihin solihat sopian sri subagja subarkah subekti sudirman sudrajat sugeng sugiarto sugiono suhana suharto
suhendar suhendi suhendra suherman sukaesih sukirman sukmana suminar sumarni sumiati sunandar sunarya sunarti supardi suparman supriadi supriatna supriyadi supriyatna suryadi suryana
suryani suryati susanti susanto susi susilo sutarman sutisna sutrisno suwandi suyatno syahrul syaiful syamsul tania tantan tanti taryana tarya tata tatang tati tatik taufik
tedi teguh tika tina tini titi titin tono toto tresna tri tuti udin ujang ucu ujung umar umi usep usman utami utari wahid wahyu wahyudi wahyuni wahyudin wardi warsito wati wawan
wibowo widya widodo wijaya winarti wira wiwi wiwin wulan wulandari yadi yana yani yanti yanto yaya yayah yayan yayat yeni yenny yogi yoga yopi yosep yudi yulia yuliana yulianti yuni
yunita yunus yusuf zaenal zaenudin zahra zahwa zaki
wayan made nyoman ketut putu komang gede kadek yohanes maria theresia agnes yosef paulus petrus markus daniel david kevin devina jessica michael stefanus
simanjuntak sitorus siregar sihombing hutagalung tampubolon situmorang nainggolan lubis ginting tarigan sembiring pardede sinaga panjaitan
lim liem kwee chen halim gunadi zulkifli zulfikar rofik taufiq syarif mustafa ismawati suci cinta keisha kirana naila azzahra alfarizi rafi raffi rifai
"""
)

#: Words that begin no name: what complaints are made of. A capital letter does not make them one.
COMMON = words(
    """
abdi acara ada adalah adik admin agar ah air aja aju akan akta aku akun alamat almarhum aman ambulans anak anda aneh angkot antapani antrean apa apakah apalagi apel aplikasi arah area
asal asli aspal assalamualaikum atas atau atuh awas ayah ayo
babinsa bade badan bagaimana bagi bahwa baik bak banget bangunan banjir bansos bantu bantuan bantuannya banyak bapa bapak bapaknya baru bawa bayar beda begini begitu belum benar beneran berapa beras berat beres berita
berkas bersama bersih besar besok betul biar biasa biaya bidan bikin bilang bingung bisa blm blok bln bohong bolong bos bpjs bpk bu buat buka bukan bulan bupati bus butuh
cabang caleg calo camat cape cara cek cepat cepet cerita cibiru cimahi cleaning coba cuma cs
da dagang dalam damai dan dapat dapet dari data daerah datang dengan depan desa deh dekat dengar di dia dibalas dibantu diri dinas dinsos dipanggil direktur dirut disdukcapil dishub disini
disitu doang dokter dong dosen dpr dpt driver dua duit dukcapil
email emang enak gak ga gang gara ganti gaji gimana gmn gojek gor gotong gua gue gubernur guru gw gaes hai hadir hal halo hansip hanya harap hari hamil harus hati hatur hilang hormat hp hubungi
ibu ibunya ikut imam ini info informasi ingin instansi istri itu iya izin jadi jaga jalan jam jangan janji jelas jl juga jujur jukir juru
kades kab kabar kabupaten kadang kader kadis kadus kakak kalau kali kalian kalo kami kamis kampung kan kang kantor kapan kapolsek kapolres karena karang karyawan kasih kasir kasihan kasi kasus kata kav kawin kecewa kec kecamatan kecil
keluarga keluhan kelurahan kemana kemarin kenapa kepada kepala keponakan kerja kerabat ketua ketuanya kios kita kk koki kok komplek kondektur korban kos kota ktp kuasa kurang kurir
lagi lah lahan lain laki lalu lama lampu langsung lansia lapor laporan lebih lewat lihat linmas lokasi loket loketnya lurah lurahnya
maaf mah mahasiswa mahal mail maka makasih malah malam mandor mangga mantri manusia marah masih masjid masyarakat mati mau melalui melapor melaporkan memang memohon mending menteri mereka merasa meski minggu minta
mimin min minimal mobil mohon motor mulai murid muslim
naha nah nama nanti naon naros negara nelayan nenek ngadu ngga nggak nih nik nomor npwp nu nuhun nya
ojek ojol oknum olah oleh ormas orang ortu pada padahal pagi pak pakai pake paling panitia para parah parkir parkirnya pasar pasien paspor pasukan paud pecah pedagang pegawai pejabat pelaku pelapor pelayanan pemda pembantu pembeli
pemerintah pemilik pemkot pemohon penjaga penjual pengawas pengelola pengemudi penghuni pengurus penyuluh perangkat perawat percuma perlu pernah pertama perumahan petugas pihak pimpinan pisan pkk pln pns polantas polisi polisinya polsek posyandu presiden pun
preman proyek pungli punten puskesmas pusing
rakyat ramah rame ratusan redaksi relawan rektor rt rtnya rumah rukun rusak rw rsud
saat saja sakit saksi salah salam sales sama sambil sampah sampai sangat satpam satpol satu saudara saya saking sbb sebagai sebelah sebelum sedang segera sejak sekali sekarang sekdes sekolah sekretaris selaku selama selamat seluruh semoga semua
sendiri seorang sepertinya sering setelah setiap siap siang siapa sidang sih sipil siswa sopir sopirnya sore suami sudah sungguh sunda sopan supir surat sukarelawan sy syarat
tadi tadinya tanah tani tapi tau tek teknisi telepon teman tempat tentang ternyata terus terima terimakasih tertib tetangga tiap tidak tiga tim tinggal tindak titik tks tlg tokoh tolong tos trantib tsb tua tukang tunggu tuh
udah udh umur umum untuk upami urang urus usaha ustad ustadz ustadzah usul utama
wa wajib waktu wali walikota warga warganya warung wilayah wargi wib yaitu yakni yang yg yth ya yuk
januari februari maret april mei juni juli agustus september oktober november desember senin selasa rabu jumat sabtu ahad
bandung antapani cicadas cibaduyut jawa barat indonesia jabar kopo gedebage lembang coblong dago ujungberung alhamdulillah bangga keberatan setuju ogah pisman kantin sulung bungsu damkar bank bca bni bri bsi bjb mandiri
"""
)
