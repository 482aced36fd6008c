package dev.footnote.answering.english;

/**
 * A broad list of common antonyms, some in more than one sense. It shows that two sentences differ when the words
 * around the antonyms are the same; it is too broad to compare arbitrary sentences.
 */
public final class CommonOpposites {

    public static final OppositeWords ALL = new OppositeWords("""
            over above more exceed exceeds exceeded exceeding beyond greater higher upwards increase increases increased \
            increasing rise rises rising rose risen raise raised grow grows growing grew grown gain gains gained climb climbed \
            expand expanded expands double doubled triple tripled strengthen strengthened widen widened lengthen lengthened \
            improve improved improves speed accelerate accelerated \
            | under below less fewer lower lowered decrease decreases decreased decreasing fall falls falling fell fallen drop \
            drops dropped decline declined declines reduce reduces reduced reducing shrink shrinks shrinking shrank shrunk \
            contract contracted halve halved weaken weakened narrow narrowed shorten shortened worsen worsened worsens cut \
            cuts diminish diminished slow slowed
            acquit acquitted | convict convicted condemn condemned sentence sentenced
            drain drained drains | flood flooded floods fill filled
            ruin ruined damage damaged harm harmed destroy destroyed | spare spared protect protected preserve preserved save saved
            plant planted | fell felled uproot uprooted
            arrest arrested detain detained | release released free freed
            lend lends lent | borrow borrows borrowed
            win wins won | lose loses lost
            support supported supports back backed | oppose opposed opposes resist resisted
            confirm confirmed confirms | deny denied denies refute refuted
            accept accepted accepts | refuse refused reject rejected decline
            promise promised | threaten threatened warn warned
            thank thanked praise praised | blame blamed criticise criticised criticize criticized
            invite invited | exclude excluded
            install installed | uninstall dismantle dismantled
            load loaded | unload unloaded
            lock locked | unlock unlocked
            attach attached fasten fastened | detach detached loosen loosened
            heat heated warm warmed | cool cooled chill chilled
            freeze froze frozen | melt melted thaw thawed
            advance advanced | retreat retreated withdraw withdrew
            unite united merge merged | divide divided split separate separated
            question questioned ask asked | answer answered reply replied
            simplify simplified | complicate complicated
            legalise legalised legalize legalized | outlaw outlawed criminalise criminalised
            employ employed | unemployed
            literate | illiterate
            optimistic | pessimistic
            profit profits profitable | loss losses unprofitable
            before until till prior | after since once following
            always | never sometimes
            safe safely safer harmless | dangerous dangerously unsafe risky harmful hazardous
            clean cleaned | dirty polluted soiled
            dry dried | wet
            full filled fill fills | empty emptied empties
            build builds built building construct constructed erected | destroy destroyed destroys demolish demolished
            repair repaired repairs mend mended spare spared spares | damage damaged damages break breaks broke broken
            remember remembered remembers recall recalled recalls | forget forgot forgotten forgets
            double doubled doubles doubling | halve halved halves halving
            multiply multiplied | divide divided
            love loved loves | hate hated hates dislike disliked
            true truth correct correctly | false falsely wrong wrongly incorrect mistaken
            present attended attends attend | absent missed
            find finds found | lose loses lost
            give gives gave given | take takes took taken
            send sends sent provide provides provided supply supplied grant grants granted | receive receives received obtain \
            obtains obtained
            uphold upheld upholds | dismiss dismissed dismisses reject rejected overturn overturned quash quashed
            sign signed signs conclude concluded | cancel cancelled canceled terminate terminated revoke revoked
            keep kept keeps retain retained | remove removed removes discard discarded
            push pushes pushed | pull pulls pulled
            join joined joins | leave left leaves quit
            appear appears appeared | disappear disappears disappeared vanished
            agree agreed agrees | disagree disagreed refuse refused refuses
            praise praised praises approve approved approves | criticise criticised criticize criticized condemned
            admit admitted admits | deny denied denies exclude excluded
            attack attacked attacks | defend defended defends protect protected
            save saved saves | waste wasted spend spent
            earn earned earns | spend spent spends
            deposit deposited | withdraw withdrew withdrawn
            deliver delivered delivers | collect collected collects
            hide hid hidden hides | show shows showed shown reveal revealed
            create created creates | abolish abolished delete deleted
            appoint appointed elect elected hire hired | dismiss dismissed sack sacked
            float floats | sink sinks sank sunk
            live lives lived alive survive survived survives | die dies died dead killed
            friend friends ally allies | enemy enemies
            peace | war
            success successes successful successfully | failure failures unsuccessful
            advantage advantages benefit benefits | disadvantage disadvantages drawback drawbacks
            income incomes earnings | expense expenses expenditure
            credit | debit debt
            demand demands | supply supplies
            urban | rural
            modern recent | ancient outdated
            common frequent | rare scarce
            near close nearby | far distant remote
            deep | shallow
            thick | thin
            tight | loose
            sharp | blunt
            loud | quiet silent
            bright | dark dim
            smooth | rough
            sweet | bitter sour
            happy glad pleased | sad unhappy displeased
            easy easily simple | difficult hard
            sunrise dawn | sunset dusk
            day daytime | night nighttime overnight
            summer | winter
            spring | autumn
            father fathers | mother mothers
            brother brothers | sister sisters
            son sons boy boys | daughter daughters girl girls
            man men | woman women
            adult adults | child children
            doctor doctors physician | nurse nurses
            upstream | downstream
            indoors | outdoors
            working works functioning operational | broken defective faulty
            advance early beforehand | late belated overdue
            voluntary optional | compulsory mandatory obligatory
            welcome welcomed | unwelcome banned prohibited forbidden
            include included includes including | exclude excluded excludes excluding
            encourage encouraged | discourage discouraged
            import imports imported | export exports exported
            expire expired expires end ends ended | begin begins began start starts started
            hour hours hourly | minute minutes | second seconds
            metre metres meter meters | centimetre centimetres centimeter centimeters | kilometre kilometres kilometer kilometers \
            | millimetre millimetres millimeter millimeters | foot feet | mile miles | inch inches
            kilogram kilograms kg | gram grams | pound pounds | tonne tonnes ton tons
            litre litres liter liters | millilitre millilitres | gallon gallons""");

    private CommonOpposites() {}
}
