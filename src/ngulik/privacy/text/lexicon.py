"""Word lists: common names of people, words that are no name, and the helper all lists are written with."""


def words(text: str) -> frozenset[str]:
    """Return the words of a list written as running text."""
    return frozenset(text.split())


#: Common Indonesian and Sundanese names, composed for this module.
NAMES = words(
    """
abas abdul abdurahman abdurrahman abidin adam adang ade adelia adelina adhi adi adinda adit aditya adrian adriana
afifah afrizal agnes agnia agung agus agustian agustina agustinus ahdiat ahmad ahmed ai aini aisyah ajat ajeng ajid
ajis akbar akhmad alamsyah albert aldi alex alfarizi alfi alfian alfin ali alice alif alifah alimin alisa aliya aliyah
almira alvin alwi alya amah amalia amalina amanda amat amay ambar ambarwati amel amelia amin aminah amir amri ana anah
anas anastasia andhika andi andika andre andreas andri andrian andriani andriansyah andriyani andry angga anggara
anggi anggita anggraeni anggun ani anih anik anindya anisa anisah anita annisa ansori antik anton antonius anwar apip
apriani aprilia apriyanti arafah ardi ardian ardiansyah arfan ari ariani arief ariel arif arifin arini aripin aris
ariska ariyanti arman armansyah arni aryani aryanto aryo asep asih asmara asnawi asri astri astuti asyifa atang ateng
atep ati atik atun aulia aura awaludin ayat ayi ayip ayu azhar azis aziz azizah azka azmi azzahra badru badrudin bagas
bagus bahar baharudin bahri bahrudin bakri bambang banu basir baskoro basri basuki bayu bella beni benny benyamin
bernadus betty bilal bima binsar bobby boby bonar bondan boyke brian budhi budi budiana budianto budiarti budiarto
budiman budiyanto budiyono burhan burhanudin caca cacih cahya cahyadi cahyani cahyo cahyono camelia candra caroline
carti caswati catur cecep cecilia cepi cepy chandra chen cheryl christian christina cici cicih clara cucu cucum cucun
dadan dadang dadi daffa dahlan dalimin damar damayanti danang dani daniel danu darma darman darmawan darmi darmo
darsono darto darwati darwin darwis daryati daryono dasep daud david dayat dayu deasy debora deby dede dedeh dedek
deden dedi dedy defri delia della denada dendi deni denny desi destiana deti devi devia devina dewanto dewi dhani
dharma dhea diah dian diana diani didi didin dijah dika dila dilla dimas dina dinar dinda dini dita djoko doddy dodi
dona doni donny dony duden dudi dudung dudy dwi dwiki dyah dzaky ebah ecih edah eddy edi edison edo edoh edwin edy
efendi effendi eful egi eha eis eka eki eko elan elin elina elis eliza ella elly elok elsa elsy elvira emah eman emay
emi emil emma emuh en enah encep encih endah endang endar endin engkos eni ening enjang enok entin enung enur epul eri
erik erika erlangga erlina erna ernawati erni erry erwin esih esther eti etik etin etty euis eva evi evita evy fachri
fadhil fadhila fadil fadila fadillah fadli fahmi fahri fahrul faisal faiz faizal fajar fakhri fani fanny fara farah
farhan farid farida faridah faris fathan fathur fatih fatimah fatma fatmawati faturohman fauzan fauzi febri febrian
febriana febrianti feby felix fera ferdi feri fernando ferry fiki fikri fina firda firdaus firman firmansyah fitra
fitrah fitri fitria fitriani fransiska fransiskus frida friska fuad galih  gani garnis gatot gede genta gerry
ghani gian gilang gina ginting gisella gita giyanto gugum gugun gumilang gumilar gunadi gunawan guntoro guntur gustav
habib habibah hadi hadijah hadiyanto haerudin hafid hafiz hafizh haikal hakim halim halima halimah hamdan hamid hamka
hamzah hana hananto handayani handoko hani haniah hanif hanifah hanna harahap hardi hardianto hardiman harianto haris
hariyanto harjo harjono harmoko hartati harto hartono harun haruna haryadi haryanto haryati haryono hasan hasanah
hasanudin hasbi hasna hasnah hastuti hasyim haura helmi hendar hendarsyah hendi hendra hendrawan hendri hendrik hendro
heni henny henri henry herawati heri herianto heriyanto herlina herman hermanto hermawan hermina hernawati herni herry
hertati heru herwin hesti hidayat hidayati hikmat hilda hilman hilmi hotman husein husen husna husni hutagalung ibad
ibnu ibrahim icah icha icih ida idah idham idris iis ijah ijang iji ika ikah ikbal ikeu iklima iksan ilah ilham ilyas
ima imaniar imas imron inayah indah indra indri indriani indriyani ine ineu inge inggit intan ipah ipan ipin iqbal
irawan irawati irene irfan irfandi irianto irma irmawati irna irsan irsyad irwan isah isak ismail ismawati ismet
isnaini isni istiqomah iva ivan iwa iwan iwang iyah iyan iyos izzah jaelani jaenal jaenudin jafar jahidin jailani jaja
jajang jaka jamal jamaludin jamil jamilah jannah januar jarwo jayadi jefri jenab jenal jenny jeremy jessica jihan joel
johan johanes jojo jojon joko jonathan joni jono josef joshua josua juanda juariah judika juhana juhari juhri juju
jujun julaeha jumadi jumadil jumiati junaedi junaidi junianto justin juwita kadek kamal kamaludin kamila kandar kania
kardi karjo karman karmila karmini karni karno karsa karsih karsono karta kartika kartini kartono karwati karyana
karyati karyo kasan kasim kasiman kasmini kastono katarina kayla keisha keken keni kesih ketut kevin khadijah
khaerudin khairul khairunnisa khalid khalifah khofifah khoirul khoirunnisa khusnul kiki kinanti kirana kokom komala
komalasari komang komar komariah komariyah komarudin kosasih koswara krisna krisnawati kristian kristin kuncoro
kundang kurnia kurniadi kurniasari kurniasih kurniati kurniawan kurniawati kusnadi kusnaedi kusnan kusnandar kusni
kusno kusuma kusumah kusumawati kuswandi kuswara kwee laela laila laksmi lala lanny laras larasati lasmi lasmini latif
latifah leli lely lena leni lenny leonard lesmana lestari lia lidia lidya liem lies lila lilik lilis lily lim lina
linda lintang lisa lisna listia listiani liza lola lubis lucia lucky ludfi lukas luki lukman lulu lusi lusia lusiana
lutfi luthfi lydia made maemunah maesa maesaroh magdalena mahendra mahesa mahmud mahmudin maimunah mala maman mamat
mamay mansur mardi mardiah mardiana mardianto marga margaretha maria mariah mariam mariana mariani mario marjo marjuki
markum markus marlina marni marpuah marsel marsinah martha martin martini martono marulloh marwan marwati maryam
maryati marzuki mas'ud masduki masitoh maskur masnah masruroh maswati matius maulana mauludin maya medina mega meidina
meilani melani melda melia melinda melisa melly melvin meri meta meutia michael miftah miftahudin mika mikail mila
minah mira mirna mirza misbah misnah misno mita moch mochamad mochammad moh mohamad mohammad mona monica monika
muchtar mufid muhaimin muhamad muhammad muhidin muhlis muhtar mujiono mukhlis mukti mulyadi mulyana mulyani mulyanto
mulyati mulyono mumun munah munawar munawaroh munir muntaha murni muryati musa muslih muslimah mustafa mustika mustofa
mutia muzaki nabil nabila nabilah nadia nadira nadya naela nafisa nafisah naila naim nainggolan najib najwa nana nanah
nanang nanda nandang nandar nani nanik nasution naufal naura nayla nela neli nelly nenden neneng neng nengsih neni
nesa neti netty nia nika niken nila nilam nina nindi nindy ningsih nining nisa nita nizar noer noor noval novan novi
novia noviana novianti novita nugraha nugroho nuke nungki nunik nuning nunung nur nuraeni nurdiana nurdin nurhalimah
nurhasanah nurhayati nurhidayat nuri nurjanah nurlaela nurlaila nurmala nurmalasari nurohman nursiah nursyifa nurul
nurwahid nurwati nuryadi nuryani nuryanto nyoman odah odang oding ojo okta oktavia oktaviani olivia oman omar onah
onang oni opang opi opik otang oting otong oyok oyon paijo paimin painem pamungkas pandi pangestu panjaitan panji
paramita pardede pardi pariyem parman parno parto patricia paula pauline paulus permana permatasari petrus pipin pipit
ponirah prabowo pradana pradipta prakoso pranata prasetyo pratama pratiwi pratomo prayoga priyanto priyono pudji puji
purnama purnomo purwadi purwaningsih purwanto purwati puspita puspitasari putra putri putu qori rachel rachman rachmat
radit raditya rafael raffi rafi rafif rafli rafly rahadian rahardian rahardjo rahayu rahma rahman rahmat rahmawati
raihan raisa raka rakhmat rama ramadhan ramdan ramdani ramelan randi randy rangga rani ranti rasid raspi rasti rasyid
ratih ratmi ratna regina rendi rendra rendy reni renita resa resti retno reza rian riani ribka ricky ridho rido ridwan
rien rifai rifki rika riki riko rikza rima rina rini rinto rio riris risa riska riskawati riskiyana risma rismawati
risna risnawati rispan ristiani rita rivaldi rivan rizal rizki rizky rizqi robby robert robi roby rodiah roehana rofik
rohaedi rohaeni rohaeti rohana rohani rohayati rohendi rohimah rohmah rohman rohmat rojali rokayah rokhman roma romi
romlah romli roni ronny ropik rosa rosalina rosi rosid rosidah rosita rosmiati rosna rossa rostika rostini ruben ruby
rudi rudianto rudiyanto rudy ruhiyat ruhyat rukayah rukiyah rukmana rukmini rumiati rumini rusdi rusiana rusli rusman
rusmana rusmiati rustam rustandi rustini ruswandi rusyana ryan ryanti sabri sabrina sadiah sadikin saefudin saepudin
saepul saepuloh safira safitri safrudin sahid sahidin sahroni sahrudin sahrul said saida saiful sajidin salamah salim
salimah salma salman salsa salsabila salwa samad samsi samsudin samsul samsuri samuel sandi sandra sandy sania sanjaya
santi santoso sanusi sapta saptono saputra saputri sarah sari sarimah sarinah sarip saripah saripudin sariyem sarjono
sarman sarmini sartika sarwo sasmita satria satrio satya sayuti selfi selly selvi sembiring septi septian septiana
septiani serli setiadi setianingsih setiawan setiawati setyawan setyo shafira shakila shelly sherly shinta sigit
sihombing silvana silvi silvia simanjuntak simon sinaga sinta siregar sisca sisil siska siti sitorus situmorang slamet
sobana sobari sobirin sodikin soedirman sofi sofia sofyan sohib soimah soleh solehah solehudin solihat solihin sonia
sonny sony sopandi sopiah sopian sopyan sri sriyani stefani stefanus subagja subandi subarkah subekti subhan subkhan
sucipto sudarman sudarmi sudarno sudarsono sudarti sudaryat sudirman sudiro sudrajad sudrajat sueb sugandi sugeng
sugianto sugiarto sugiharto sugiman sugiono sugiyono suhada suhaeni suhaeri suhaimi suhana suharno suhartini suharto
suhartono suharyanto suhendar suhendi suhendra suheri suherlan suherman suhermanto suhud sujana sujarwo sujatmiko
sujono sukaesih sukandar sukardi sukarman sukarna sukarni sukarno sukarsih sukarya sukaryo sukendar sukiman sukinah
sukini sukirman sukmana sukmawati sulaeman sulaiman sulastri sulis sulistiani sulistio sulistiyowati sulistyo sumanto
sumantri sumardi sumarna sumarni sumarno sumarsono sumartini sumaryati sumaryono sumiati suminah suminar sumirah
sumitra sumiyati sumiyem sumpena sunandar sunandi sunarti sunarto sunarya sunaryo sundari sungkono supardi suparman
suparno suparti suprapti suprapto supriadi supriatna suprihatin supriyadi supriyatna supriyono suratman suratmi
suratno suripto suryadi suryana suryani suryati suryo suryono susanti susanto suseno susi susiana susilawati susilo
susilowati sutardi sutarman sutarno sutarya sutejo sutinah sutini sutisna sutiyem sutomo sutono sutopo sutrisna
sutrisno suwandi suwanto suwardi suwarni suwarno suwarto suyanti suyati suyatno suyono syafiq syafira syahid syahrani
syahrini syahrul syaiful syakila syam syamsiah syamsudin syamsul syarif syarifah syarifudin syifa tajudin talia
tampubolon tania tantan tanti tarigan tarmidi tarmin tarminah tarno tarsiah tarsono tarya taryana taryani taryono
tasya tata tatan tatang tati tatik taufik taufiq tedi tedja tedy teguh teja tessa theo theodora theresia thomas tiara
tigor tika tiktik timotius tina tinah tineke tini tinus tio tisna tita titi titien titin titis tjahjono tohari tohir
tomi tommy toni tono tony topan toto tresna tri trisna trisnawati trisno triyanti triyono tsabita tugiman tukijo
tukiman tukino tuminah tursina tursinah tusiman tuti tutik tya uce uci ucu udi udin udjang ujang ujer ukar ulfa ulfah
uli umam umar umaya umayah umi uminah upik ursula usep usi usman uswatun utami utari utomo uus uyat vanessa vania vera
veronica vicky victor vidia vincent vino vira virgiawan vivi wahab wahid wahidin wahyono wahyu wahyudi wahyudin
wahyuni wahyuningsih wanda wardi warni warno warsiti warsito warso wasito wati watini wawan wawat wayan wendi wendy
weni wenny wibowo wida widi widia widianto widiastuti widiawati widjaja widodo widya widyastuti wijaya wilda wildan
william willy winarti winda windi windy wira wirawan wirya wiryo wisnu witri wiwi wiwik wiwin wiwit wulan wulandari
yadi yahya yakub yana yandi yani yanti yanto yanuar yasin yasmin yati yatno yaya yayah yayan yayang yayat yayu yayuk
yeni yenny yesa yesi yessi yoga yogaswara yogi yohana yohanes yonathan yono yopi yosef yosep yoseph yovi yuda yudha
yudi yudistira yudistiro yukie yuli yulia yuliana yulianti yulianto yuliati yuliawati yulita yulius yuliyanti
yunengsih yuni yunia yunianto yuniar yuniarti yuningsih yunita yunus yusni yusril yustina yusuf yusup yuyu yuyun yuyus
zaenab zaenal zaenudin zahra zahwa zainab zainal zainuddin zainudin zakaria zaki zakiah zalfa zaskia zidan zulaeha
zulaikha zulfa zulfikar zulkarnaen zulkifli
"""
)

#: Words that begin no name: what complaints are made of. A capital letter does not make them one.
COMMON = words(
    """
abdi acan acara ada adalah adik admin agar agustus ah ahad air airnya aj aja aju akan akta aku akun alamat
alhamdulillah almarhum aman ambil ambulans anak anda aneh angkot antapani antrean apa apakah apalagi apel aplikasi
april arah area asal asli aspal assalamualaikum atas atau atuh awas ayah ayo babinsa badan bade bagaimana bagi bahwa
baik bak bakso balas bales bandung banget bangga bangunan banjir bank bansos bantu bantuan bantuannya banyak bapa
bapak bapaknya barat baru barusan baso bawa bayar bca becak beda begini begitu beli belum benar bener beneran bengkel
berapa beras berat beres berita berkas bersama bersih besan besar besok betul betulan bgt biar biasa biaya bidan bikin
bilang bingung bisa bjb bkn blm bln blok bni bnr bohong bolong bos botol bpjs bpk bri brp bs bsi bu buat buka bukan
bulan bungsu bupati bus butuh byk cabang caleg calo camat cape cara cari cek celup cepat cepet cerita cibaduyut cibiru
cicadas cilok cimahi cinta cleaning coba coblong cs cuma da daerah dagang dago dalam damai damkar dan dandim danramil
dapat dapet dari darimana data datang deh dekan dekat dengan dengar denger depan desa desember dgn di dia dibalas
dibantu dimana dinas dinsos dipanggil direktur diri dirut disdukcapil dishub disini disitu ditolak dlm dmn doang
dokter dong dosen dpr dpt driver dua duit dukcapil dulu email emang emg enak enya februari ga gaes gaji gak galon gang
ganti gapapa gara gas gedebage gimana gmn gojek gor gotong gt gua gub gubernur gue guru gurunya gw hadir hai hal hallo
halo hamil hansip hanya harap hari harus harusnya hati hatur hayang hayu helo hilang hormat hp hubungi ibu ibunya ijin
ikut imam indonesia info informasi ingin ini instansi ipar iraha istri itu iya izin jabar jadi jaga jalan jalannya jam
jangan janji januari jatuh jawa jawab jelas jg jl jual juga jujur jukir juli jumat juni juru kab kabag kabar kabid
kabupaten kadang kader kades kadin kadinkes kadis kadisdik kadishub kadispora kadus kajari kakak kalau kali kalian
kalo kami kamis kampung kan kandung kang kantin kantor kapan kapolda kapolres kapolri kapolsek karang karena karyawan
kasi kasih kasihan kasir kasubag kasus kata kav kawin keberatan kec kecamatan kecewa kecil keluar keluarga keluhan
kelurahan kemana kemaren kemarin kenapa kenek kepada kepala keponakan kepsek kerabat kerja kernet ketua ketuanya kios
kirim kita kk knp kok koki komplek kondektur kopo korban kos kota kpn krn ktp kuasa kumaha kurang kurir lagi lah lahan
lahir lain laki lalu lama lampu lampunya langsung lansia lapor laporan lbh lebih lembang lewat lg liat libur lihat
linmas lokasi loket loketnya lumayan lurah lurahnya lusa maaf mah mahal mahasiswa mail maka makan makasih malah malam
malem mandiri mandor mangga manis mantri mantu manusia marah maret masa masih masinis masjid masuk masyarakat mata
mati mau mei melalui melapor melaporkan memang memohon menantu mending mengapa meninggal menteri merasa mereka mertua
meski mestinya mimin min minggu minimal minta minum mobil mohon monggo montir motor muhun mulai murid muslim nah naha
naik nama nanti naon naros negara nelayan nembe nenek ngadu ngga nggak nih nik nomor november npwp nu nuhun nuju
numpang nya ogah ojek ojol oknum oktober olah oleh orang ormas ortu pada padahal pagi pahlawan pak pakai pake paket
paling panitia para parah parantos parkir parkirnya pasar pasien paspor pasukan paud pd pecah pedagang pegawai pejabat
pelaku pelapor pelatih pelayanan pemandu pembantu pembeli pemda pemerintah pemilik pemkot pemohon pengantar pengawas
pengelola pengemudi penghuni pengurus penjaga penjual penyapu penyuluh perangkat perawat percuma pergi perlu pernah
pertama pertiwi perumahan petugas petugasnya pihak pilot pimpinan pisan pisman pkk please plis pln pns polantas polisi
polisinya polsek posyandu pramuwisata preman presiden proyek pulang pun pungli punten punteun pusing puskesmas rabu
rakyat ramah rame ratusan redaksi rektor relawan respon rsud rt rtnya rukun rumah rumahnya rusak rw saat sabtu saha
saja saking sakit saksi salah salam sales sama sambil sampah sampahnya sampai sangat satpam satpol satu saudara saya
sayur sbb sdh sebagai sebelah sebelum sebentar seblak security sedang segera sejak sekali sekarang sekcam sekda sekdes
sekdis sekolah sekretaris sekuriti sekwan selaku selama selamat selasa seluruh semoga semua sendiri senin seorang
sepertinya september sering serius setelah setiap setuju siang siap siapa sidang sih silahkan silakan sipil siswa sj
sm sopan sopir sopirnya sore spy staf stafnya suami sudah sudahlah sukarelawan sulung sumpah sunda sungguh supir
supirnya surat susu sy syarat tadi tadinya tahu tambal tanah tanggal tani tapi tau tdk tek teknisi telepon teman
tempat tempe tentang terima terimakasih ternyata tertib terus tetangga tetangganya tetap teu tiap tidak tiga tim
tindak tinggal titik tks tlg tokoh tolong tos tp trantib tsb tua tuh tukang tukangnya tunggu turun udah udahlah udh
ujungberung umum umur untuk upami urang urus usaha ustad ustadz ustadzah usul utama utk wa wabup wafat wagub wajib
wakasek wakil waktu wali walikelas walikota warga warganya wargi wartawan warung wawali wib wilayah ya yaitu yakni
yang yaudah yg yth yuk
"""
)
