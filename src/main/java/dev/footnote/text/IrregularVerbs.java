package dev.footnote.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Irregular past forms and participles of English verbs. Forms that are more often another word are left out. */
public final class IrregularVerbs {

    private static final String FORMS = """
            arose=arise arisen=arise ate=eat eaten=eat awoke=awake beat=beat beaten=beat became=become
            began=begin begun=begin bent=bend bet=bet bit=bite bitten=bite bled=bleed blew=blow blown=blow
            bore=bear borne=bear bought=buy bound=bind bred=breed broke=break broken=break brought=bring
            built=build burnt=burn came=come caught=catch chose=choose chosen=choose clung=cling crept=creep
            dealt=deal drank=drink drawn=draw drew=draw driven=drive drove=drive drunk=drink dug=dig fallen=fall
            fed=feed fell=fall felt=feel fled=flee flew=fly flown=fly forbade=forbid forbidden=forbid
            forgave=forgive forgot=forget forgotten=forget fought=fight found=find froze=freeze frozen=freeze
            gave=give given=give gone=go got=get gotten=get grew=grow grown=grow heard=hear held=hold hid=hide
            hidden=hide hung=hang kept=keep knelt=kneel knew=know known=know laid=lay led=lead learnt=learn
            left=leave lent=lend lost=lose made=make meant=mean met=meet paid=pay ran=run rang=ring ridden=ride
            risen=rise rode=ride rose=rise said=say sang=sing sank=sink sat=sit saw=see seen=see sent=send
            shaken=shake shook=shake shot=shoot shown=show slept=sleep slid=slide sold=sell sought=seek
            spent=spend spoke=speak spoken=speak spun=spin sprang=spring stole=steal stolen=steal stood=stand
            strove=strive struck=strike stuck=stick sung=sing sunk=sink swam=swim swept=sweep swore=swear
            sworn=swear swung=swing taken=take taught=teach thought=think threw=throw thrown=throw told=tell
            took=take tore=tear torn=tear understood=understand went=go woke=wake woken=wake won=win wore=wear
            worn=wear wove=weave woven=weave written=write wrote=write withdrew=withdraw withdrawn=withdraw
            undertook=undertake undertaken=undertake overcame=overcome overthrew=overthrow overthrown=overthrow""";

    static final Map<String, String> BASE_FORMS = Arrays.stream(FORMS.strip().split("\\s+"))
            .map(pair -> pair.split("="))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));

    private IrregularVerbs() {}

    /** Whether the word is an irregular past form or participle: <em>met</em>, <em>written</em>. */
    public static boolean isPast(String word) {
        return BASE_FORMS.containsKey(word.toLowerCase(Locale.ROOT));
    }
}
