/**
 * Names that are ordinary words, months, trades or places as well: Grace, May, Taylor, Austin.
 * Alone, or two of them together, they do not tell that a person is meant.
 */
export const ordinaryNames = `abbott abel able ada akin alexandria alpha alter amber ames an angel angle apple april archer ash
asia august augusta aurora austin autumn back bacon baker ball banks banner bare barley barns
baron barrier barry bash basil bass baylor bean bear beaumont beer begin bell benton berkeley
berlin berry best bias bill birch bird bishop black blank blessing bolt bond bone book booker
bookman boone born boss boston bounds bower box brace branch brand bray brew brewer bridge bright
bristol brook brown buck bud bull bump bunch burbank burden burns bury bush butcher butler button
cage calhoun call cambridge camden campbell can candy cane canton cape card cardinal carolina
carpenter carroll carry carson carter carver cary case cash cass castle cater cave chalk champion
chance chandler chapman charity charleston charlotte chase chelsea chen cherry chew child china
christian chuck clay clementine cleveland click cliff clifton clinton close coffee colon cone
confer constable constance constant cook cool cooper cope coral cork corn cornell corona cotton
couch counts cousin cover covert crane cranston crawford crisp crow crowder crown cruise crump
crystal cull cumberland curl curry cutting dade daily daisy dakota dale dallas dane dark darling
dart dash davenport dawn day dayton deacon deal dean dear del delta dent denton denver desire
destiny dial diamond dill dingle disney do doctor dodge dollar dolly dos dot douglas dove dover
dowdy drain drake drew drum drummer dry du duck duff duke dunn durham dusty duty duval dyer eagle
earl echo ed edge edison elgin else emerald emory eng essex everett faith falcon fall fan fanny
farmer fast fee fell fern ferrari fetter few field fields fife finch fine fink finn fish fisher
fix flagg flake flatt fleet flint flood florence florida flower flowers fogg folk ford foreman
forest forester foss foust fowler fox foy frame france franklin free freed freeze friday friend
frost fry fuller fulton funk furlong gable gain gamble garden gardener garland garnet garrison
gary gaskin gates gaunt gay ge genesis geneva gent gentle georgia german gift gilbert gill ginger
given glass gleason glen glory glover goad gold golden goldie good gore gose gouge grace grant
grass gravel graves gray green greene greenwood grey gross grove grow grubb guard guess gulley
gunn gust guy hack hackman hail hale hall halls ham hamilton hamm hammer hammond hampton hancock
hand handy hang hanger hard harden harder hardin hardy hare harmony harness harp harper harrison
hartford hash haskell hatch hawk hay hayes hayward hazel head heard heater heath heather hedge
heinz held helena henderson her hershey hill hills hilton hoard hogg holder hole holland holly
honda honey hood hook hooks hope hopkins horn horne horner horton houston hull humble hung hunt
hunter hurt hyatt hyde ide india ireland iris irish irons irvine irving isa israel ito ivy jackson
jade january jasmine jasper jay jefferson jewel jewell jolley joplin jordan joy judge julia jump
june jury just justice kaiser kane keel keen kellogg kenner kern key keys kidd king kit kite
knight knott knox lack lady lafayette lake lamb lancaster lance lane lang lansing large lark lash
laurel law lawrence laws lawton lawyer leaf leak ledger lee legg lemon len lesser lever levy
liberty light lilly lily lincoln lines link linker list little lively livingston lo lock logan
london long look lord lott love lovely low lowell lower luck lucky lung lust lynn lyon mac mace
mack macon macy madison main maine major mallet man manchester mann manor manual many maple marin
marina marion mark marker marks marriott mars marsh marshal marshall martin marvel maryland mask
mason mast max may mayo mead means medford medley melody mercedes mercer merchant mercy merry mesa
meta milan million mills min mines minor miss misty mix mize mock modesto money monk monroe
montana montgomery moon moor moore more morgan moss munch muncie muse my myrtle nail nan neal
nevada newton nice nicely nickel noble nock noon nord nordstrom norman nova null numbers nutt oaks
odessa ogden olds olive opal orange orlando orr otto owen pack paddock page painter pair parent
paris parish park parker partridge pascal pass pat patch paterson patience peach peak pearl peck
peek peel peg penn penney penny pepper perry person persons petty phoenix pick pickett pierce pike
pine ping pinto piper pipes pitt place plank plumb plummer poe pointer polite polk pollard pond
poole poor pope porsche porter post potter pound pounds powers pratt precious price pride priest
prime prince princess prior proctor profit proper prudence pugh pulley purdue purdy putnam queen
quick quincy quirk race racine rains rake raleigh ram ramsey rand randolph rash raven rawls reach
read reading reason record red redd reed reese register reid rein render reno rex rhodes rice rich
richmond riddle ridge ridley rigg ring rink ritter roach robin rochester rockwell rocky rod rode
roll roman rome rood rook root rose rosemary rounds rowe royal royce ruby ruff rule runner rush
rusk rust rusty rutland rye sack sadler sage sale salem salmon sample samples sand sands sandy
sane sauls savage savannah savoy sawyer saxon scala scales scot scranton seals sears see sell
sells september session sessions sexton sha shad shade sharp sharpe shasta shaver shaw shelby
shell shepherd shields shim shine shipman shoemaker shook short shorter showers shuck sides sierra
silk silva silver sin sine sing singer singleton sink sites six skinner slack slate slaughter
sloan sly small smart smiley smock snell snow snyder so solano somerville sonny soon spain
spangler sparks sparrow spear speck speed speer spell spence spencer spikes spinner spring
springer springfield squire squires stack stair stall stamp stanford stark starling stearns steed
steele stein stephens stepp sterling stern steward stiff stiles still stock stocks stockton stokes
stone stoner storm stormy story stout stovall stover straight strange strickland stringer strong
stroud stuck stump styles suggs summers sumner sumter sunday sunny surface sutter sutton swain
swallow swan swank swann sweat sweet swift swing sword sydney tabor tack tally tanner tarr tart
taylor teague teal teel temple than thorn thorne thrasher thrift tice tidwell till tiller tilley
tingle tiny tipton titus toledo toll tong toole towers towns toy trapp treat trenton trimble
trinity trout truax true truitt trump tuck tufts turk turner tyler usher val vale valentine van
vanderbilt ventura vest vi vice viola violet virginia waddle wade wager wait waits wake walk wall
walls wally walsh walton waltz war ward ware warner warren warwick wash washington waters watts
wax wayne weathers weaver webb webster weed weeks weir welsh west wheat wheeler white wick wild
wilder wiley will wilt wing winn winner winter winters wise witt wolf wolfe wood woodard woodruff
woods woody worcester work worley worm worth wray wren wright wrigley wynn yale yates ye yon york
you young zeller`;
