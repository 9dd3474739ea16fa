/**
 * Words that tell that the capitalised words around them name a thing, an organisation or a
 * place and no person: Dale Carnegie Leadership, Jackson County, St. Mary Hospital.
 */
export const thingWords = `a academies academy accelerator access accounting achievement administration administrator adobe
advanced advocate african agency agent agriculture aid aide air airlines alliance allianz allied
amazon ambulance amendment america american analysis analyst analytics and android animal
apartments app application applied apprentice apprenticeship approved aquatics arabic architecture
arena army arrived art arts asian asked assembly assessment assistance assistant assisting
associate associates association at athletics attended audio auditing auto autocad automation
automotive avenue aviation awaiting award awards aws azure bachelor badge bakery bank banking bar
barber basic basics bay beach beauty behavior behavioral benefits bible big bilingual biology
blueprint board body boot bootcamp bridges broadcasting brothers building bureau bus business buy
cabinet cable cad cafe called came camp campus canadian canceled cancelled capital capstone car
cardiac cardiology care career careers carpentry carrier casino caterers celebration cell center
centers central centre ceremony certificate certificates certification certified chain chamber
chapter charities charter chemical chemistry chicken childcare childhood children chinese church
cisco citizen citizenship city civic civics civil claimed class classes classroom clean cleaning
clerk client clinic clinical closing cloud club cluster cnc coach coaching code coding cohort
collaborative collective college colleges commerce commercial commission committee communication
communications community companies company competency completed completion compliance computer
computing concrete conference conservation construction consultant consulting contractor
contractors control controls cooking coordinator core corp corporation corps corrections
cosmetology council counseling counselor county course courses court craft creative credential
credentials credit creek cross crossing css culinary cultural culture custodial custodian customer
cutter cyber cybersecurity cycle dairy dance data database daycare declined degree delivered
delivery dental department deposit depot design designer detailing developer developers
development diagnostics diesel dietary digital diner diploma director disaster disease dispatch
distribution district division dock doctorate domestic drafting drama drilling drive driver
driving dropped drug dynamics early earth east easter eastern ecology economics economy editing
education educator electric electrical electrician electronics elementary emergency employment emt
energy engine engineer engineering english enrolled enterprise enterprises entertainment entry
environmental equipment equity ergonomics essentials estate estates esthetics ethics european
event everyday evidence exam examination excavation excel excellence executive exercise expert
expired express extension fabrication facilities facility factory failed fair family farm farming
farms fashion federal federation fellow fellows fellowship festival fiber fiction film final
finance financial finish finished fire first fishery fitness flight floor flooring floral food
foods for force forestry forklift fort foundation foundations foundry framework freight french
from front fund fundamentals funeral furniture future gallery game games garage gardening gas
general generator genetics geography geology girls global golf goods google governance government
graduate graduated graphic graphics grocery ground group growth guidance guide guild gym habitat
habits hair handler handling harassment harbor hardware hazard hazardous healing health healthcare
hearing heating heavy heights help helper helpers heritage high highway hired hispanic history
hmong hockey holdings holidays home homes honor honors horticulture hospice hospital hospitality
hospitals hotel hotels hour house household housekeeping housing html human humanities hvac
hygiene illustrator imaging impact improvement in inc incident inclusion independent indian
individual industrial industries industry infant infection information infrastructure initiative
inn innovation inspection inspector install installation installer institute institution
instruction instructor insurance integrated intelligence intensive interior intermediate
international internet internship interview into intro introduction inventory investments
irrigation island islands issued janitorial japanese java javascript jewelry job jobs joined
journalism journeyman junior keyboarding kitchen knowledge korean lab labor laboratory labs ladder
lakes land landing landscape landscaping language languages las later latina latino laundry leader
leaders leadership league lean learner learning leasing left legal lessons letter level library
license licensed licensure life lift lighting line linux literacy literature livestock llc loan
local lodge logistics los lost ltd lumber machine machining machinist mail maintenance makers
making management manager managers manufacturing map marine maritime market marketing markets
martial massage master mastery material materials math mathematics mechanic mechanical mechanics
media mediation medical medicine meeting member memorial mental mentor mentoring merchandising
metal metals method methods metro mexican microsoft middle military millwright mine mining
ministry missed mission mobile mobility model modeling module modules monday mortgage mortuary
motor motors mount mountain mountains moved movement municipal museum music nails national native
natural navigation navigator needs neighborhood network networking networks neuroscience new news
next night no none nonprofit north northeast northern northwest not notary nuclear nurse nursery
nursing nutrition occupational of offered office officer oil ongoing online ontario open operating
operation operations operator operators optical optician optics option or oracle oral orchard
order organic organization orientation osha our outdoor outlook outreach package packaging paint
painting palms paper paraeducator paralegal paramedic parking parks partner partners partnership
parts passed passport pastry pathway pathways patient patrol payroll peace pediatric peer pending
performance permit personal personnel pest pet petroleum pharmacy phase philosophy phlebotomy
phone photo photography photoshop physical physics pilot pipe pipefitting placed placement plan
planning plant plastics plaza plumber plumbing podcast poetry point police policy political pool
port portfolio portuguese postal power powerpoint practical practice practices practitioner
prefers prep preparation preschool presentation press prevention primary principles print printing
prison privacy problem procedure process processing procurement product production productions
products professional professionals proficiency program programme programming programs project
projects promotion property protection provider psychology public publishing purchasing python
quality quarry quickbooks radio radiologic radiology rail railroad railway ranch range reader
readiness ready real received recovery recreation recruiting recycling referred refining
refrigeration regional registered registry rehabilitation rejected religion renewable rental
repair reporter requested rescheduled research reserve resident resilience resort resource
resources respiratory response restaurant restaurants restoration retail retention returned review
revoked rights river rivers road robotics roofing room route rural russian safety saint sales
salesforce salon san sanitation santa santo sao scholar scholars scholarship school schools
science sciences scientist score scored scrum seal seamstress search season seasonal secondary
secretary section security self seminar senior sent server service services setter shared shift
ship shipping shop shops shore shows signed skill skills social society software soil solar
solutions somali south southeast southern southwest spa spanish special specialist specialty
speech sports spray springs sql square st staff staffing stage standard standards star start
started state states station statistics steel step sterile stewardship storage store stores
strategic strategies street strength student students studies studio studios study substance
success summer summit supervision supervisor supply support surgery surgical survey surveying
sustainability system systems table tableau tax teaching team teams tech technical technician
technicians technologies technologist technology telecom television tender territory test tester
testing text textile textiles the theater theatre their theory therapist therapy thinking time
tire title to took tool tools tour tourism tower town township track trade trades trading traffic
trail trailer trainer training transcript transfer transit translation transport transportation
travel treatment tree trees trial tribe trucking trust tutoring typescript typing ultrasound under
underwriting union unit united universal university upholstery urban usa utilities utility
vacation valley vaping vehicle ventilation venture ventures verified verifier veteran veterans
veterinary video vietnamese view village vineyard virtual vision vista visual vocational volunteer
waiting wallet warehouse waste watch water way wealth weather web website weekend welcome weld
welder welding welfare well wellness western wholesale wildlife wind window windows wine wireless
with withdrawn women woodwork woodworking word workforce workplace works workshop world writer
writing yard year yes yoga your youth youthbuild zone zoo`;
