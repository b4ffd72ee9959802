/** Words, folded, that stand beside a name in greetings and signatures, in all languages that are read. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Words with which a greeting begins. */
export const greetingWords = words(`
  hoi sali che holi ey epa ei здорово здарова здорова oii oiee oie seas adieu bongiorno bonasera bona tche
  prezadissimo prezadissima liabe ciau mandi bondi oh ola g'day gday дражайший дражайшая драгоценный драгоценная
  hi hello hey hiya heya howdy howya hullo heyo yo dear dearest darling morning afternoon evening good greetings
  bonjour bonsoir salut coucou allo cher chere chers
  buenas buenos hola estimado estimada estimados querido querida apreciado apreciada
  guten hallo servus moin gruezi gruss gruß grussgott liebe lieber sehr geehrte geehrter werte werter
  ciao salve buongiorno buonasera buondi buon caro cara carissimo carissima gentile gentilissimo gentilissima egregio egregia spettabile stimato stimata ehi ue
  ola oi eai fala viva bom boa prezado prezada prezados caros carissimo carissima exmo exma excelentissimo excelentissima
  здравствуйте здраствуйте здравствуй привет приветик ой милый милая добрый доброе доброго уважаемый уважаемая уважаемые дорогой дорогая приветствую хай хеллоу салют доброй глубокоуважаемый глубокоуважаемая зравствуйте здрасте`)

/** Words that may stand between a greeting and the name. */
export const greetingFillers = words(`
  my again gott mon ma tout toute dia dias tarde tardes noite noches mi tag morgen abend mein meine und giorno mio mia meu minha день дня утро вечер времени суток ночи мой моя
  madam afternoon evening morning geehrte geehrter`)

/** Words of a closing, before a name on the same line. */
export const closingWords = words(`
  atte abracada xo xox xoxo luv peace tmj vlw теплом тепло хорошего чмоки hochachtungsvoll freundlichst tchuss tschuss tschau bjss bjsss aguardo plaisir
  cheerio bacissimi kisses cheiro xero
  best regards kind kindest cheers thanks thx thank you sincerely yours your love hugs warmly warm cordially respectfully faithfully ta xx
  ciao salut cordialement bien merci bonne journee amicalement bises bisous bise bientot votre ton
  saludos gracias atentamente abrazo abrazos cordial saludo besos beso suyo tuyo
  gruße grusse gruss gruß gruse grussen grüße viele liebe freundlichen freundliche lg glg hg mfg vg bg danke grußen herzliche beste schone dein deine ihr ihre euer bussi
  cordiali saluti grazie distinti baci bacio abbraccio saluto cordialita tuo tua suo sua
  obrigado obrigada abraco abracos abs atenciosamente cumprimentos att beijo beijos beijao bj bjs bjao bjo bjos bjoo bjooo bjinho bjinhos beijoca beijocas jinhos beijooo valeu flw
  с уважением спасибо привет всего доброго ваш ваша твой твоя обнимаю обнял целую пока удачи люблю намасте бывай искренне
  cdt cdlt inch'allah chau salud ihna hol respects slan bests onwards toodle-oo toodle bye greetings ttyl later blessings fidelement tendrement amities sincerement courage salutations distinguees meilleures respectueusement bonnes
  warmest eure auftrag freundlichkeit frischauf herzen segensgrusse segensgrussen segensgruße segensgrußen ergebenst grata grato gratos agradeco animo voila
  saudacoes beijinho beijinhos abracinho abrigate cordialmente besitos afectuosamente respetuosamente servus gruess baba herzlich herzlichst umarmung pfiat
  vergelts gott liebs cordialmente affettuosamente ossequi petons
  iphone
  kusschen grussle grußle busserl bussal knutscher
  saluda cuidate cuidese cuidaos beijocas cumprimento namaste
  agur abrazote embrasse ossequio riverisco osservanza prestissimo kiss bacioni wishes fondly salutone salutoni salutissimi abbraccione abbraccioni спаси храни господи carinhoso carinhosa abracao agradecido agradecida falou biz`)

/** Titles that tell how their bearer is called, for women and for men. */
export const titlesOf = {
  women: words(
    `mrs ms miss mme madame mlle mademoiselle frau sra senora srta signora sig.ra signorina dona senhora госпожа`,
  ),
  men: words(`mr monsieur herr hr sr senor don signor signore sig senhor господин`),
} as const

/** Doctors. */
export const doctorTitles = words(
  `dr dra dre dott dottore dottor dottoressa dottssa dott.ssa doktor doctor doctora docteur doutor doutora`,
)

/** Titles above those that titles of men, women and doctors say: a polite letter calls who bears one by the whole name. */
export const highTitles = words(
  `sir dame lady lord msgr monsignor prof проф профессор profa prof.ssa professor professore professoressa profesor profesora`,
)

const otherTitles = words(`
  rechtsanwalt rechtsanwaltin ra rain anwalt anwaltin notar notarin steuerberater steuerberaterin med mtra mtro hna contessa maestra регент sig.na
  mx madam foreman mister captain pastor father sister canon rev reverend cllr judge officer coach chef
  m me maitre pr pb pere soeur pasteur
  fr magister mag ing dipl pfarrer
  senorita licenciado licenciada lic ingeniero ingeniera padre hermana
  avv avvocato avvocata arch architetto geom ingegnere ingegner maestro maestra suor
  senhorita eng engenheiro engenheira arquiteto arquiteta professora irma padre comendador visconde
  доктор инженер директор менеджер бухгалтер секретарь координатор редактор продюсер рекрутер заведующая заведующий управляющий
  худрук гип ип дядя тетя мама
  col cdr abbe docteure profe cav comm rag tia tio seu d arq yogalehrerin
  ragioniere ragioniera geometra architetta notaio architekt architektin ingenieur ingenieurin lektorin fotograf fotografin
  ubersetzer ubersetzerin buchhalter buchhalterin arquitecto arquitecta abogado abogada contador contadora advogado advogada
  mestre architecte notaire traductrice traducteur photographe fotografo fotografa grafico grafica traduttore traduttrice
  traductor traductora disenador disenadora tradutor tradutora
  freelancer translator contractor supplier designer photographer developer tutor teacher lehrer lehrerin texter texterin freiberufler dienstleister
  fournisseur prestataire graphiste redacteur redactrice proveedor proveedora profesional fornitore fornecedor fornecedora prestador prestadora
  исполнитель исполнительница подрядчик репетитор переводчик переводчица дизайнер фотограф`)

/** Titles and roles: what follows them is a family name, not a first one. */
export const titleWords: ReadonlySet<string> = new Set([
  ...titlesOf.women,
  ...titlesOf.men,
  ...doctorTitles,
  ...highTitles,
  ...otherTitles,
])

/** What people call someone instead of a name ("Hi mate", "Ciao bella", "Привет, дружище"): nobody signs so. */
export const petWords = words(`
  mate buddy boss legend hun hon honey love lovely sweetie sweetheart pal bro bruv dude man chief champ gorgeous babe superstar neighbour neighbor handsome
  poulette poulet belle beau toi chou chouchou voisin voisine patronne collegue poto frerot cheffe cherie cheri
  meister meisterin nachbar nachbarin freund freundin schatz schatzi kollegin kollege chefin kumpel digga hase maus susse suße
  jefe jefa guapa guapo amigo amiga vecino vecina cielo corazon carino tio tia hermano colega compi crack preciosa
  bella bello tesoro amico amica collega capo vicino vicina zio fratello
  chefe vizinha vizinho moca moco flor lindo gata mano irmao parceiro parceira anjo
  дружище красавица красавчик солнышко солнце зайка коллега сосед соседка мастер друг подруга брат братан шеф начальник золотце родная родной`)

/** Words with which people begin a sentence after a greeting ("Привет! Слушай, …"): with their capital they look like names. */
export const openerWords = words(`
  listen look hope please so well right now just quick also ok okay sorry hey
  ecoute ecoutez dis dites alors bon ben voila donc regarde regardez desole desolee pardon
  oye oiga mira mire bueno pues entonces disculpa disculpe perdona perdone perdon vale che
  hor hore sag sagen also so naja nun na kurz kurze entschuldige entschuldigung
  senti senta guarda guardi scusa scusi allora dunque ecco beh bene insomma
  olha olhe escuta escute desculpa desculpe entao bem bom pois viu ola segue
  слушай слушайте смотри смотрите скажи скажите подскажи подскажите глянь гляньте короче итак значит ну вот извини извините прости простите помоги помогите
`)

/** Words of firms, offices and roles, and of addressing many or anyone: where one of them stands, nobody is named. */
export const nobodyWords = words(`
  our big toute das gut lektorat gemeinderat ballettdirektor minutes   это sono soy this here hier aqui ici c'est listen пресс-служба собственник главный fondation associati associes asociados sohn sohne tochter partner partners co fils figli filhos hijos sons партнеры
  ja kollegin kollege gottes dachdeckermeister malermeister cheiro espaco grassie bizz lollo
  all team everyone everybody both folks guys there friend friends again people editor guest subject talent maestro sender customer customers care
  accounts payable admin dept department general manager management attorney chief executive office officer procurement purchasing publications property
  housing services service surgery secretary secretariat senior counsel grants archives county technical documentation vendor weekend desk organisers hotel
  realty association restaurant head librarian programme program lead leader assistant director founder owner producer manageress coordinator bakery joinery plumbing roofing catering garage school church parish clinic
  pharmacy dental gallery museum theatre studio studios agency brewery vineyard estate farm cafe bar shop store account hr it pm ceo cfo cto fd god the board committee support sales marketing press legal finance billing
  group ltd inc llc gmbh sarl sas srl spa sl lda ag kg ug
  tous toutes equipe monde departement communication cooperative coop garage menuiserie meubles mediatheque ville salon etablissements etude famille patron
  boulangerie charpente librairie galerie musee theatre ecole clinique pharmacie domaine chateau maison atelier restaurant hotel camping president presidente tresorier tresoriere secretaire directeur directrice gerant gerante
  secretariat direction dsi service mairie agence societe cabinet docteur
  redaccion hermanos bodegas bodega hotel clinica colegio instituto museo teatro taller tienda panaderia restaurante fundacion asociacion ayuntamiento direccion director directora presidente presidenta gerente dpto
  todos todas senores mtro lcda equipo departamento administracion direccion gerencia recursos humanos compras contabilidad oficina agencia empresa grupo ventas
  familie direktor direktorin mietshaus schreinerei tischlerei metallbau bank sparkasse raiffeisenbank stadtwerke reiseburo verlag museum theater schule hotel gasthof gasthaus pension weingut hof zentrum familienzentrum kustos inhaber inhaberin leitung geschaftsfuhrer
  alle zusammen leute damen herren buchhaltung einkauf abteilung verwaltung sekretariat redaktion agentur firma praxis kanzlei geschaftsleitung
  geschaftsfuhrung vertrieb personal buro verein vorstand stadt amt schule
  via viale corso piazza largo tel cell saluti saludi il lo account direttore direttrice amministratrice amministratore amministrazione poliambulatorio rup enoteca salumificio salotti cantina cantine albergo agriturismo ristorante pizzeria panificio officina galleria museo scuola istituto fondazione comune presidente sa
  tutti tutte ragazzi squadra colleghi ufficio direzione amministrativa segreteria redazione biblioteca cancelleria cartiera comitato consorzio edizioni eredi
  farmacia fiduciaria formazione fratelli immobiliare impresa laboratorio libreria liceo pastificio polisportiva produzione qualita salone servizio studio teatro
  termoidraulica villa caposervizio oggetto perito professionista amministrazione accademia hub
  seu servicos producoes imobiliaria veiculos serralheria clinica hotel restaurante padaria oficina museu teatro escola fundacao associacao camara presidente diretor diretora gerente coach start-up
  pessoal equipa equipe galera gente colegas agencia assessoria centro comissao condominio controlo coordenacao gabinete gerencia instituto produtora quinta rececao
  recursos secretaria secretariado secretario setor suprimentos posto pousada adega editora familia irmaos ong grupo
  редакция референт мельник директор заведующая заведующий секретарь редактор продюсер доктор главреж бухгалтерия школа музей театр клиника кафе ресторан салон студия агентство издательство фонд
  давай давайте жду ждем связи пиши пишите звони звоните отбой бегу
  все всем коллеги друзья команда ребята вам тебе канцелярия оргкомитет приемная снабжение братья семья арт-директор шеф-редактор маркетплейс-отдел отдел бухгалтерия
  невеста пчеловод фермер мыловар коллега братан спаси инженер маэстро мастер подскажите сметчик логопед пан административный
  club society union trust league federation council ramblers walks builders chez radio concejalia despacho estetica construtora advogados
  trattoria ferramenta fonico virgola fototeam ostern pfingsten weihnachten feiertage wochenende
  monday tuesday wednesday thursday friday saturday sunday january february march july september october november december
  lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miercoles jueves viernes sabado domingo lunedi martedi mercoledi giovedi venerdi
  montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar janner marz mai juni juli oktober dezember november
  segunda terca quarta quinta sexta понедельник вторник среда четверг пятница суббота воскресенье
  sorry truly goodbye interested closing okay facilities haulage caravans diwali coffee demo kick-off
  reparez bravo bougez-vous sante facture respect pardon desole desolee fichier tarif label banque transit entrepot dis-moi notez-le
  поехали адвокат обнимаем спокойно карта добавьте печатаю беретесь продлеваем прости целую-целую целуем формат вопросы скрипка заборье
  venga silencio hala empieza adelante enhorabuena dale siga bendiciones avisame notifiquese ministerio academia universidad plasticos viajes abarrotes doctor profe
  abgabe schrift schriftart farbe aufnahme endlich zufrieden woche vorsitzender umschlag advent betriebsurlaub eingang personalentwicklung assistenz
  entschuldigung interessiert interesse prosit einverstanden versand start zielsprache treffpunkt zivilkammer tanzschuhe call samstagmarkt
  pfarramt pfarrgemeinde imkerverein turnverein volkshochschule sennerei dank freude herbstferien
  approvo allego avanti imbarcano aspetta convincimi conferma procediamo auguri enjoy capo commercianti frantoio editrice agenzia autoscuola gelateria filati
  autotrasporti circolo calzature pensione ceramiche salumeria autolinee cartolibreria pasticceria meccanica profumeria asilo agritur bomboniere ditta
  boa arrocha concorda publique-se clareia bora tem recebeu perdoe fechado fechou corta descansa topa corrigido aprovado jantamos grato desligo bem-vindo pascoa
  gym fitness spa danke gracias grazie rgds brgds kindly ta-ra engineer um yeah er erm sirs driving colmar saint-die clermont luxembourg consulat bottes retire groetjes tcho tchao youpi cellule euh merci camarades confrere
  du sie ach aaaah ah ahm falls wollen haben wofern eltern mitglieder kollegen kolleginnen gaste nachbarn kunden kundinnen fahrgaste versicherte burschen lieferanten gemeinde runde crew band kapelle belegschaft
  teilnehmende studierende anwohner helferinnen mieterschaft geschaftspartner vereinsmitglieder mailserver wortakrobatin sprachakrobatin geduld verstandnis zeit muhe ruhe telefonat kuss tag risiko wohl hochachtung handkuss
  adieu tschussi tscho gruaß post modelle zwillinge knie lizenzen barzahlung stellungnahme fahrten abbestellen buch controlling disposition kuratorium spatschicht buchung
  aprobado saludole piensatelo seguimos rectorado adios tranquila confirme municipalidad publicaciones besis besicos protocolo deportes aio opinion felicitaciones derechos pedidos cumplimiento wav confia cofradia fin
  agradecidisimo administrador administradora carinos eh si buen veras confirmado uf celebro companeros companeras
  riposati prosegua arrivederla arrivederci vamos export divertiti smack sipario evviva ciaoo ciaociao iban cancella sistemi per ced complimenti salute mah sviluppatore sviluppatrice autore autrice favorisca rammento ovviamente
  voglia accadde pronto amore ospite socio ragazze utente cookie carissimi parabens genial diretoria saude harmonia uhuu axe revisor revisora locutor locutora hum obrigada obrigado ontem venho
  согласны теплого чао урала винодельня усадьба успехов суздаль ферма ученый бюро продакшн бизнес-центр завод журнал юридический техотдел благословений ответьте маркетинг признаюсь ага алло нет так благоволите да
  ladies gentlemen lieben mesdames messieurs mesdemoiselles chicos chicas staff rutsch joyeux joyeuses navidad natale feliz felices signori signore estudio design designs invoice rechnung
  info infos reply noreply no-reply contact kontakt contacto contatto contato hello bookings booking newsletter orders events vendas mail email zentrale empfang rezeption
  reception recepcion reservation reservations reservas projects jobs recruiting invoices kundenservice kundendienst comptabilite enquiries inquiries webmaster notifications mailer
  client cliente clients clientes kunde kundin lieblingskunde stammkunde stammkundin vermieter vermieterin mieter mieterin landlord landlady tenant bride groom newlyweds
  braut brautigam brautpaar sposa sposo sposi novios novia novio noivos noiva noivo maries mariee proprietaire locataire bailleur propietario propietaria inquilino inquilina
  proprietario proprietaria padrone padrona заказчик заказчица клиент клиентка покупатель арендатор хозяин хозяйка жених молодожены
  construcoes papelaria talho transportes moveis churrascaria clube vinicola metalurgica excursoes empreiteiro cursinho otica rede pastelaria emporio casa loja revista discos seguros`)

/** Russian names of fathers as they stand before -ович and -евич in a patronymic. */
export const fatherNames = words(`
  абрам азамат азат айдар александр алексе альберт анатоль андре антон аркадь арсень артем артур богдан борис вадим валентин валерь василь
  виктор виталь владимир владислав всеволод вячеслав геннадь георги герман глеб григорь давид данил даниил денис дмитри евгень егор
  ефим захар зиновь иван игор ильдар иосиф исаак кирилл константин лазар леонид леонть льв макар максим марат марк матве михайл моисе наум
  никит никола нурлан олег павл петр радик рашид ренат ринат роберт родион роман руслан рустам савель святослав семен серге соломон
  станислав степан тарас тигран тимофе тимур тихон трофим федор филипп эдуард эльдар юрь яковл ян ярослав`)
