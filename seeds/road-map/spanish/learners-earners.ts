/** What is said to and about learners and earners, in Spanish. */
export const learnersEarnersInSpanish: Readonly<Record<string, string>> = {
  'role.learners-earners.name': 'Personas que aprenden y trabajan (Learners & Earners)',
  'role.learners-earners.definition':
    'Personas de cualquier edad que aprenden y trabajan, en la escuela, en el empleo o en cualquier otro lugar.',
  'action.learner-developing-learned.sentence':
    'Usted sabe qué contiene un registro, quién puede verlo y a quién preguntar.',
  'action.learner-developing-learned.evidence':
    'Puede explicarlo con sus propias palabras, o indicar la reunión o la página donde lo aprendió.',
  'action.learner-developing-voice.sentence':
    'Usted contó a una escuela, a un empleador o a un piloto para qué usaría un registro y qué le preocupa.',
  'action.learner-developing-voice.evidence':
    'El mes y la ocasión: una encuesta, una conversación o una reunión.',
  'action.learner-developing-trial.sentence':
    'Usted probó una versión inicial y dijo a quienes la hicieron qué no quedaba claro.',
  'action.learner-developing-trial.evidence': 'El nombre del producto y el mes en que lo probó.',
  'action.learner-developing-panel.sentence':
    'Usted participa en un grupo de estudiantes o trabajadores al que se escucha antes de decidir.',
  'action.learner-developing-panel.evidence': 'El nombre del grupo y cada cuánto se reúne.',
  'action.learner-developing-study.sentence':
    'Usted participa en un estudio que acompaña a las personas durante varios años y sabe cómo retirarse.',
  'action.learner-developing-study.evidence':
    'El nombre del estudio; no hace falta ninguna prueba sobre usted.',
  'action.learner-issuing-skills.sentence':
    'Lo que usted sabe hacer, por estudio, trabajo o experiencia, está en una lista que señala dónde tiene una credencial.',
  'action.learner-issuing-skills.evidence': 'La propia lista, que puede guardar solo para usted.',
  'action.learner-issuing-asked.sentence':
    'Usted pidió a una escuela, un programa o un empleador un registro digital firmado de algo que logró.',
  'action.learner-issuing-asked.evidence': 'El mes en que lo pidió y a quién.',
  'action.learner-issuing-accept.sentence':
    'Usted aceptó al menos un registro firmado y lo tiene en una billetera digital que usted controla.',
  'action.learner-issuing-accept.evidence':
    'El nombre de la billetera y el mes; no incluya el registro.',
  'action.learner-issuing-several.sentence':
    'En su billetera hay registros de al menos dos lugares, por ejemplo de una escuela y de un trabajo.',
  'action.learner-issuing-several.evidence':
    'El número de emisores, sin nombrarlos si lo prefiere.',
  'action.learner-issuing-habit.sentence':
    'Cada vez que termina un curso o aprende algo en el trabajo, usted pide un registro.',
  'action.learner-issuing-habit.evidence': 'Los meses en que lo pidió por última vez.',
  'action.learner-using-looked.sentence':
    'Usted leyó sus registros y sabe a quién acudir si algo está mal.',
  'action.learner-using-looked.evidence':
    'El nombre de la oficina o la página que recibe correcciones.',
  'action.learner-using-chosen.sentence':
    'Para una meta concreta, usted eligió qué registros mostrar y cuáles no.',
  'action.learner-using-chosen.evidence':
    'La meta en pocas palabras, por ejemplo un tipo de empleo.',
  'action.learner-using-share.sentence':
    'Usted compartió al menos un registro con un empleador, una escuela o una oficina pública, y eligió qué podía ver.',
  'action.learner-using-share.evidence': 'El mes y el tipo de destinatario.',
  'action.learner-using-stop.sentence':
    'Usted revisó quién puede ver sus registros y dejó de compartir lo que ya no hace falta.',
  'action.learner-using-stop.evidence': 'El mes de su última revisión.',
  'action.learner-using-peers.sentence':
    'Usted ayudó a otra persona a aceptar o compartir un registro.',
  'action.learner-using-peers.evidence': 'A cuántas personas, sin sus nombres.',
  'action.learner-adopting-found.sentence':
    'Usted conoce al menos un empleador o una escuela cercana que dice aceptar registros.',
  'action.learner-adopting-found.evidence': 'Su nombre, o el anuncio que lo dice.',
  'action.learner-adopting-ready.sentence':
    'Para una vacante, usted comparó lo que se pide con lo que muestran sus registros.',
  'action.learner-adopting-ready.evidence': 'La vacante, y qué faltaba todavía.',
  'action.learner-adopting-submit.sentence':
    'Usted envió al menos una solicitud de empleo o de estudio con un registro.',
  'action.learner-adopting-submit.evidence': 'El mes y el tipo de vacante o programa.',
  'action.learner-adopting-usual.sentence':
    'Sus solicitudes van con registros en todos los lugares que los aceptan.',
  'action.learner-adopting-usual.evidence':
    'Cuántas, más o menos, de sus últimas cinco solicitudes.',
  'action.learner-adopting-told.sentence':
    'Usted contó a un piloto o un estudio cómo le fue con sus solicitudes, con registros y sin ellos.',
  'action.learner-adopting-told.evidence': 'El nombre de la encuesta o del estudio y el mes.',
};
