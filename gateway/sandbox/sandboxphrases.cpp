#include "gateway/sandbox/sandboxphrases.h"

#include <QtCore/QHash>

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

SandboxPhrases english()
{
    return {{u"Hi! Is this still available?"_s, u"How much is it?"_s, u"Great, thank you"_s,
             u"Can I come by tomorrow?"_s, u"Do you deliver?"_s, u"Yes please 👍"_s, u"Which sizes do you have?"_s,
             u"Not now, maybe next month"_s},
            {u"Perfect"_s, u"Ok, and until when?"_s, u"Can I pay by card?"_s, u"Sounds good"_s, u"One moment please"_s,
             u"What is the address again?"_s, u"And the red one?"_s, u"I will be there at five"_s},
            {u"Thanks a lot!"_s, u"Great, see you then 👋"_s, u"That is all, thank you"_s},
            {u"STOP"_s, u"Unsubscribe"_s, u"stop"_s},
            {u"Hello, are you open on Saturday?"_s, u"Hi, I have a question about my order"_s},
            {u"Good morning all"_s, u"Who is in for Saturday?"_s, u"😂😂"_s, u"I can bring the drinks"_s},
            {u"Is it this one?"_s, u"Here you go"_s}};
}

SandboxPhrases portuguese()
{
    return {{u"Oi! Ainda está disponível?"_s, u"Quanto custa?"_s, u"Ótimo, obrigada"_s, u"Posso passar aí amanhã?"_s,
             u"Vocês entregam?"_s, u"Quero sim 👍"_s, u"Tem no tamanho M?"_s, u"Agora não, talvez mês que vem"_s},
            {u"Perfeito"_s, u"Certo, e até quando?"_s, u"Aceita Pix?"_s, u"Combinado"_s, u"Só um momento"_s,
             u"Qual é o endereço mesmo?"_s, u"E o vermelho?"_s, u"Chego às cinco"_s},
            {u"Muito obrigado!"_s, u"Ótimo, até lá 👋"_s, u"É só isso, obrigada"_s},
            {u"SAIR"_s, u"Parar"_s, u"cancelar"_s, u"Descadastrar"_s},
            {u"Olá, vocês abrem no sábado?"_s, u"Oi, tenho uma dúvida sobre o meu pedido"_s},
            {u"Bom dia, pessoal"_s, u"Quem vai no sábado?"_s, u"kkkkk"_s, u"Eu levo as bebidas"_s},
            {u"É este aqui?"_s, u"Segue a foto"_s}};
}

SandboxPhrases spanish()
{
    return {{u"¡Hola! ¿Sigue disponible?"_s, u"¿Cuánto cuesta?"_s, u"Genial, gracias"_s, u"¿Puedo pasar mañana?"_s,
             u"¿Hacen envíos?"_s, u"Sí, por favor 👍"_s, u"¿Qué tallas tienen?"_s,
             u"Ahora no, quizá el mes que viene"_s},
            {u"Perfecto"_s, u"Vale, ¿y hasta cuándo?"_s, u"¿Puedo pagar con tarjeta?"_s, u"Me parece bien"_s,
             u"Un momento, por favor"_s, u"¿Cuál era la dirección?"_s, u"¿Y el rojo?"_s, u"Llego a las cinco"_s},
            {u"¡Muchas gracias!"_s, u"Genial, nos vemos 👋"_s, u"Eso es todo, gracias"_s},
            {u"BAJA"_s, u"Dar de baja"_s, u"parar"_s, u"No me escriban más"_s},
            {u"Hola, ¿abren el sábado?"_s, u"Buenas, tengo una duda sobre mi pedido"_s},
            {u"Buenos días a todos"_s, u"¿Quién viene el sábado?"_s, u"jajaja"_s, u"Yo llevo las bebidas"_s},
            {u"¿Es este?"_s, u"Aquí está"_s}};
}

SandboxPhrases german()
{
    return {{u"Hallo! Gibt es das noch?"_s, u"Was kostet das?"_s, u"Super, danke"_s, u"Kann ich morgen vorbeikommen?"_s,
             u"Liefern Sie auch?"_s, u"Ja, gern 👍"_s, u"Welche Größen haben Sie?"_s,
             u"Jetzt nicht, vielleicht später"_s},
            {u"Perfekt"_s, u"Ok, und bis wann?"_s, u"Kann ich mit Karte zahlen?"_s, u"Klingt gut"_s,
             u"Einen Moment bitte"_s, u"Wie war noch mal die Adresse?"_s, u"Und das rote?"_s, u"Ich bin um fünf da"_s},
            {u"Vielen Dank!"_s, u"Super, bis dann 👋"_s, u"Das war alles, danke"_s},
            {u"STOPP"_s, u"Abmelden"_s, u"Bitte abmelden"_s},
            {u"Guten Tag, haben Sie am Samstag offen?"_s, u"Hallo, ich habe eine Frage zu meiner Bestellung"_s},
            {u"Guten Morgen zusammen"_s, u"Wer ist am Samstag dabei?"_s, u"😂"_s, u"Ich bringe Getränke mit"_s},
            {u"Ist es dieses hier?"_s, u"Hier bitte"_s}};
}

SandboxPhrases arabic()
{
    return {{u"مرحبا! هل ما زال متوفرا؟"_s, u"كم السعر؟"_s, u"ممتاز، شكرا"_s, u"هل يمكنني المرور غدا؟"_s,
             u"هل يوجد توصيل؟"_s, u"نعم من فضلك 👍"_s, u"ما المقاسات المتوفرة؟"_s},
            {u"تمام"_s, u"حسنا، وحتى متى؟"_s, u"هل يمكن الدفع بالبطاقة؟"_s, u"اتفقنا"_s, u"لحظة من فضلك"_s,
             u"ما هو العنوان؟"_s},
            {u"شكرا جزيلا!"_s, u"ممتاز، إلى اللقاء 👋"_s},
            {u"إلغاء"_s, u"توقف"_s, u"إيقاف"_s},
            {u"السلام عليكم، هل أنتم مفتوحون يوم السبت؟"_s, u"مرحبا، عندي سؤال عن طلبي"_s},
            {u"صباح الخير جميعا"_s, u"من سيأتي يوم السبت؟"_s, u"😂😂"_s},
            {u"هل هو هذا؟"_s, u"تفضل"_s}};
}

SandboxPhrases french()
{
    return {{u"Bonjour ! C'est encore disponible ?"_s, u"C'est combien ?"_s, u"Super, merci"_s,
             u"Je peux passer demain ?"_s, u"Vous livrez ?"_s, u"Oui, avec plaisir 👍"_s,
             u"Vous avez quelles tailles ?"_s},
            {u"Parfait"_s, u"D'accord, et jusqu'à quand ?"_s, u"Je peux payer par carte ?"_s, u"Ça marche"_s,
             u"Un instant s'il vous plaît"_s, u"C'est quoi l'adresse déjà ?"_s},
            {u"Merci beaucoup !"_s, u"Super, à bientôt 👋"_s},
            {u"ARRÊT"_s, u"STOP"_s, u"Désabonner"_s},
            {u"Bonjour, vous êtes ouverts samedi ?"_s, u"Bonjour, j'ai une question sur ma commande"_s},
            {u"Bonjour à tous"_s, u"Qui vient samedi ?"_s, u"mdr"_s},
            {u"C'est celui-ci ?"_s, u"Voilà"_s}};
}

SandboxPhrases italian()
{
    return {{u"Ciao! È ancora disponibile?"_s, u"Quanto costa?"_s, u"Ottimo, grazie"_s, u"Posso passare domani?"_s,
             u"Fate consegne?"_s, u"Sì, volentieri 👍"_s, u"Che taglie avete?"_s},
            {u"Perfetto"_s, u"Ok, e fino a quando?"_s, u"Posso pagare con carta?"_s, u"Va bene"_s,
             u"Un attimo per favore"_s, u"Qual era l'indirizzo?"_s},
            {u"Grazie mille!"_s, u"Ottimo, a presto 👋"_s},
            {u"STOP"_s, u"Annulla"_s, u"Disiscrivimi"_s},
            {u"Salve, siete aperti sabato?"_s, u"Ciao, ho una domanda sul mio ordine"_s},
            {u"Buongiorno a tutti"_s, u"Chi viene sabato?"_s, u"ahahah"_s},
            {u"È questo?"_s, u"Ecco qui"_s}};
}

} // namespace

const SandboxPhrases &sandboxPhrases(const QString &language)
{
    static const QHash<QString, SandboxPhrases> known{
        {u"en"_s, english()}, {u"pt"_s, portuguese()}, {u"es"_s, spanish()}, {u"de"_s, german()},
        {u"ar"_s, arabic()},  {u"fr"_s, french()},     {u"it"_s, italian()}};
    const auto found = known.constFind(language);
    return found == known.constEnd() ? *known.constFind(u"en"_s) : *found;
}

const QStringList &sandboxChannelPosts()
{
    static const QStringList posts{u"New catalogue is out"_s, u"Opening hours change on Monday."_s,
                                   u"This week: 10 % off everything blue"_s};
    return posts;
}

} // namespace gatehouse
