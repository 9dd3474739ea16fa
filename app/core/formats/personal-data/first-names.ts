/**
 * Common first names of people in the United States, of several origins. A column of
 * two or three capitalised words is taken for names of people only when enough of
 * them begin with one of these: courses and places are capitalised too.
 */
export const firstNames: ReadonlySet<string> = new Set(
  `aaliyah aaron abdul abigail abraham adam adrian ahmed aiden aisha alan albert alejandra alejandro
alex alexander alexandra alexis alice alicia alisha alison allison alyssa amanda amber amir amit amy
ana andre andrea andres andrew angel angela angelica anita ann anna anne anthony antonio april ariana
arjun arthur ashley austin barbara beatriz benjamin bernard beth betty beverly blake bobby bonnie
bradley brandi brandon brenda brian brianna brittany bruce bryan caitlin caleb cameron camila carl
carla carlos carmen carol caroline carolyn carrie casey catherine cesar charles charlotte chelsea
chen cheryl chloe chris christian christina christine christopher cindy claire claudia cody connor
courtney craig crystal cynthia daniel daniela danielle darius darnell david deborah debra denise
dennis derek destiny devin diana diane diego dmitri donald donna dorothy douglas dustin dwayne dylan
ebony eddie eduardo edward eleanor elena eli elias elizabeth ella ellen elijah emily emma enrique
eric erica erik erika erin ernesto esther ethan eugene eva evan evelyn fatima felipe fernando frances
francisco frank gabriel gabriela gail garrett gary george gerald gina giovanni gloria grace grant
gregory guadalupe guillermo hannah harold harry hassan heather hector helen henry hiroshi holly
hugo ian ibrahim imani irene isaac isabel isabella isaiah ivan jacob jackson jacqueline jada jaime jake jamal
james jamie jan jane janet janice jared jasmine jason javier jean jeffrey jennifer jeremy jerome
jerry jesse jessica jesus jill jimmy jin joan joanna joe joel john johnny jon jonathan jordan jorge
jose joseph joshua joyce juan juanita judith judy julia julian julie julio justin kaitlyn karen
karina karl kate katherine kathleen kathryn katie kayla keisha keith kelly kelsey kenneth kevin khalid
kim kimberly kimani kofi krishna kristen kristin kwame kyle lakisha lamar larry latoya laura lauren
lawrence leah lei leon leonard leslie leticia liam lillian linda lisa logan lori louis lucas lucia
lucy luis luke luz lydia madison malik manuel marcia marco marcos marcus margaret maria mariah mariam
mariana marie marilyn mario marisol mark martha martin marvin mary mason matthew mei megan melanie
melissa mercedes mia michael michele michelle miguel mildred ming miranda mohamed mohammed molly
monica monique morgan muhammad nancy naomi natalia natalie natasha nathan nathaniel nia nicholas nicole nina
noah noor nora norma olga oliver olivia omar oscar pablo pamela patricia patrick paul paula pedro
peggy peter philip phillip phyllis priya rachel rafael rahul ralph ramon randy raquel raul ravi
raymond rebecca regina renee ricardo richard rita robert roberto robin rodney roger ronald rosa rose
roy ruben russell ruth ryan sabrina salma sam samantha samuel sandra sanjay santiago sara sarah scott
sean sergio seth shanice shannon sharon shawn sheila shirley shreya silvia sofia sonia sophia
stacy stanley stephanie stephen steve steven sunita susan suzanne sylvia tamara tamika tammy tanisha tanya tara
tasha taylor teresa terry theresa thomas tiana tiffany timothy tina todd tony tonya tracy tran
travis trevor tyler tyrone valerie vanessa vanesha vernon veronica victor victoria vijay vincent
virginia vivian walter wanda wayne wei wendy wesley william willie xavier ximena yasmin yolanda
yusuf zachary zoe`.split(/\s+/),
);
