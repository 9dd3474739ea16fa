/**
 * Companies, schools and courses that bear the name of a person, by the two words that sound
 * like one. They come up in notes and titles of any pilot and tell of no participant.
 */
export const namesakes = `abbott laboratories|abercrombie fitch|abraham lincoln|ada lovelace|alan turing|albert einstein|
alexander hamilton|allen bradley|alvin ailey|amelia earhart|andrew jackson|ann taylor|anne frank|
anne klein|aretha franklin|arthur andersen|arthur ashe|arthur murray|ashley furniture|ayn rand|
baker hughes|barack obama|barbara bush|barbara jordan|barnes noble|bayard rustin|ben carson|
ben jerry|benjamin banneker|benjamin franklin|betty crocker|betty ford|bill gates|billie jean|
billy graham|black decker|blaise pascal|bob evans|bob jones|bob marley|bob ross|booker washington|
booz allen|brene brown|brigham young|brooks brothers|burt bees|calvin klein|carl jung|carl rogers|
carl sagan|carnegie mellon|carter woodson|cesar chavez|charles darwin|charles drew|charles schwab|
charlie parker|chavez huerta|chester arthur|christopher columbus|christopher newport|clara barton|
coretta king|dairy queen|dale carnegie|daniel boone|daniel webster|dave buster|dave ramsey|
david yurman|dean foods|dean witter|dick sporting|dolly parton|dolores huerta|dorothea dix|
dorothy day|douglas macarthur|dow jones|dr king|dr martin|dr pepper|dr seuss|duke ellington|
dwight eisenhower|earl warren|eddie bauer|edgar poe|edward jones|edward lowe|edwin gould|
eleanor roosevelt|eli broad|eli lilly|eli whitney|elie wiesel|elizabeth arden|elizabeth seton|
ella baker|ella fitzgerald|ellis island|elon musk|emily dickinson|emily griffith|ernest hemingway|
ernst young|estee lauder|ethan allen|ewing kauffman|famous amos|fannie lou|fannie mae|
florence nightingale|foot locker|francis marion|francis parker|frank lloyd|frank wright|
franklin covey|franklin pierce|franklin roosevelt|fred hutchinson|fred meyer|freddie mac|
frederick douglass|galileo galilei|general grant|george bush|george carver|george fox|
george mason|george washington|gerald ford|gloria steinem|goldman sachs|grace hopper|
grant thornton|gregor mendel|grover cleveland|h block|hank aaron|harley davidson|
harold washington|harriet tubman|harris teeter|harry truman|harvard business|harvey milk|
harvey mudd|helen keller|henry clay|henry ford|henry schein|herbert hoover|herman miller|
hillary clinton|hiram johnson|hobart smith|horace mann|howard hughes|howard schultz|hugo boss|
ida wells|isaac newton|ivy tech|jack daniels|jack nicklaus|jack welch|jackie robinson|
jackson hewitt|jacob javits|james baldwin|james beard|james cook|james garfield|james madison|
james monroe|jamie oliver|jane addams|jane austen|jane goodall|jean piaget|jefferson davis|
jenny craig|jesse owens|jiffy lube|jim beam|jimmy carter|jimmy dean|jimmy johns|jo ann|joan arc|
john adams|john carroll|john deere|john dewey|john hancock|john hopkins|john jay|john kennedy|
john lewis|john marshall|john maxwell|john muir|john paul|john tyler|john wayne|john wesley|
john wiley|john wood|johns hopkins|johnson controls|johnson johnson|johnson wales|jonas salk|
jones lang|jordan schnitzer|joseph pulitzer|julia child|julia morgan|julian bond|julius rosenwald|
kaiser permanente|kate spade|katherine johnson|kelly services|kenneth cole|kurt lewin|land lakes|
langston hughes|larry bird|leland stanford|leonardo vinci|les schwab|levi strauss|lewis clark|
lincoln mercury|little caesars|liz claiborne|lloyd wright|lockheed martin|louis armstrong|
louis brandeis|louis pasteur|louis vuitton|lyndon johnson|mae jemison|malcolm baldrige|malcolm x|
marc jacobs|marcus garvey|margaret mead|margaret sanger|maria montessori|marian wright|
marie callender|marie curie|marie kondo|mark twain|marsh mclennan|marsha linehan|martha graham|
martha stewart|martin king|martin luther|martin marietta|martin van|mary baldwin|mary bethune|
mary kay|mary poppins|mary washington|max planck|max weber|maya angelou|mcleod bethune|
medgar evers|men wearhouse|mercedes benz|merrill lynch|michael jordan|michael kors|michelle obama|
miles davis|milton hershey|molly maid|morgan stanley|morris brown|mother jones|mrs fields|
mrs winner|muhammad ali|myers briggs|napoleon hill|neil armstrong|nelson mandela|nikola tesla|
norman rockwell|norman vincent|oliver wendell|oprah winfrey|oscar mayer|oscar romero|otto bock|
papa johns|patrick henry|paul mitchell|paul quinn|paul revere|paul robeson|paulo freire|
pearson vue|pell grant|percy julian|peter drucker|peter kiewit|phillips exeter|phillis wheatley|
prince george|prince william|quaker oats|rachel carson|ralph bunche|ralph lauren|ralph nader|
randy pausch|raymond james|red adair|richard branson|richard daley|richard nixon|robert frost|
robert half|robert kennedy|robert lee|robert mondavi|robert wood|roberto clemente|rolls royce|
ronald mcdonald|ronald reagan|roosevelt island|rosa parks|rosalind franklin|rosie riveter|
ross perot|ruby tuesday|rudolf steiner|russell sage|ruth chris|ruth ginsburg|rutherford hayes|
sally ride|sam houston|sam walton|samuel adams|samuel merritt|sara lee|sarah lawrence|
sears roebuck|sherwin williams|shirley chisholm|sidney hillman|sigmund freud|simon schuster|
sojourner truth|sonia sotomayor|spencer stuart|stephen austin|stephen covey|stephen king|
steve jobs|steve madden|stew leonard|susan anthony|susan komen|t rowe|ted turner|teddy roosevelt|
teresa avila|terry fox|thomas aquinas|thomas cook|thomas edison|thomas jefferson|thomas nelson|
thomas reuters|thomson reuters|thurgood marshall|tim hortons|tom ford|tom joyner|tommy bahama|
tommy hilfiger|toni morrison|tony robbins|trader joe|trader joes|trisha yearwood|tuskegee airmen|
tyler perry|tyson foods|ulysses grant|vera bradley|vera wang|victoria beckham|victoria secret|
vince lombardi|virginia beach|virginia mason|walt disney|walt whitman|walter cronkite|walter reed|
warren buffett|warren harding|wells fargo|wendys restaurant|wilbur wright|will rogers|
william blair|william howard|william james|william jewell|william mary|william mckinley|
william patterson|william penn|william shakespeare|williams sonoma|winston churchill|
winston salem|woodrow wilson|yves rocher|zig ziglar|zora hurston`;
