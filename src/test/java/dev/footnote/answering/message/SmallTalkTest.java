package dev.footnote.answering.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.message.Message.Kind;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small talk, and questions about the assistant. */
class SmallTalkTest {

    private static final Set<String> KNOWN = Set.of("rhythms", "sosa", "qwerty");

    private final MessageReader reader = new MessageReader(KNOWN::contains);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hi                                         | HELLO
            Hello there!                               | HELLO
            Good morning everyone :)                   | HELLO
            Gr\u00fc\u00df Gott                        | HELLO
            \u00a1Hola! Buenos d\u00edas               | HELLO
            \u4f60\u597d                               | HELLO
            \u0928\u092e\u0938\u094d\u0924\u0947       | HELLO
            \u041f\u0440\u0438\u0432\u0435\u0442!      | HELLO
            \u0645\u0631\u062d\u0628\u0627             | HELLO
            thanks!                                    | THANKS
            thank you very much for your help          | THANKS
            ok great, thanks a lot                     | THANKS
            Merci beaucoup                             | THANKS
            Vielen Dank!                               | THANKS
            \u3042\u308a\u304c\u3068\u3046             | THANKS
            bye                                        | GOODBYE
            Thanks, bye bye!                           | THANKS
            Auf Wiedersehen                            | GOODBYE
            How are you?                               | HOW_ARE_YOU
            hey, how's it going?                       | HOW_ARE_YOU
            Hi! How are you doing today?               | HOW_ARE_YOU
            ok                                         | ACKNOWLEDGEMENT
            ok great                                   | ACKNOWLEDGEMENT
            That was very helpful.                     | ACKNOWLEDGEMENT
            I see                                      | ACKNOWLEDGEMENT
            haha                                       | INTERJECTION
            tell me a joke                             | ENTERTAIN_ME
            Who are you?                               | WHO_ARE_YOU
            Hi, who are you?                           | WHO_ARE_YOU
            What's your name?                          | WHO_ARE_YOU
            who made you                               | WHO_ARE_YOU
            What can you do?                           | WHAT_CAN_YOU_DO
            how do you work?                           | WHAT_CAN_YOU_DO
            help                                       | WHAT_CAN_YOU_DO
            Can you help me, please?                   | WHAT_CAN_YOU_DO
            What documents do you have?                | WHAT_CAN_YOU_DO
            Are you a robot?                           | ARE_YOU_A_MACHINE
            are you human or a bot                     | ARE_YOU_A_MACHINE
            Am I talking to a real person?             | ARE_YOU_A_MACHINE
            """)
    void recognizesMessagesThatAreNotAboutTheDocuments(String message, Kind kind) {
        assertThat(reader.read(message).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Have a lovely evening                      | GOODBYE
            enjoy your weekend!                        | GOODBYE
            See you on Thursday                        | GOODBYE
            until tomorrow                             | GOODBYE
            Good afternoon, ladies and gentlemen       | HELLO
            Good morning, team!                        | HELLO
            Evening!                                   | HELLO
            Happy Easter                               | HELLO
            I hope you had a good holiday              | HELLO
            I really appreciate your patience          | THANKS
            thanks for explaining that                 | THANKS
            Thank you, this settles my question        | THANKS
            thanks that was very clear                 | THANKS
            That answered it                           | ACKNOWLEDGEMENT
            This is correct                            | ACKNOWLEDGEMENT
            you have been really helpful               | COMPLIMENT
            I love you                                 | COMPLIMENT
            That's incorrect                           | COMPLAINT
            your last answer was not useful            | COMPLAINT
            I didn't understand that                   | COMPLAINT
            You are a stupid machine                   | COMPLAINT
            go away                                    | COMPLAINT
            I have another question                    | ANNOUNCEMENT
            Hello! May I ask you something?            | ANNOUNCEMENT
            I'm very sorry                             | APOLOGY
            sorry                                      | APOLOGY
            nope                                       | INTERJECTION
            lol                                        | INTERJECTION
            no, nothing else                           | INTERJECTION
            """)
    void recognizesParaphrasedCourtesies(String message, Kind kind) {
        assertThat(reader.read(message).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I have a question about the ferry",
                "I don't understand the deposit",
                "I hope you can tell me when the mill was sold",
                "That's correct?",
                "Sorry?",
                "No?",
                "this morning?",
                "evening classes",
                "Happy Valley racecourse",
                "Good Friday",
                "Thanks to the mediator",
                "no smoking",
                "Cool name of the ship",
                "have a nice day campaign",
                "What is wrong with the boiler?"
            })
    void ignoresCourtesiesThatNameSomething(String message) {
        assertThat(reader.read(message)).isEqualTo(new Message(Kind.QUESTION, message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Are you hungry?                            | ASKED_OF_ITSELF
            Where were you born?                       | ASKED_OF_ITSELF
            Are you married or single?                 | ASKED_OF_ITSELF
            Do you have any brothers?                  | ASKED_OF_ITSELF
            How much do you cost?                      | ASKED_OF_ITSELF
            How tall are you?                          | ASKED_OF_ITSELF
            Do you like chess?                         | ASKED_OF_ITSELF
            What's your favourite film?                | ASKED_OF_ITSELF
            Who employs you?                           | ASKED_OF_ITSELF
            Do you keep a log of my messages?          | ASKED_OF_ITSELF
            Is this conversation recorded?             | ASKED_OF_ITSELF
            Is this a bot?                             | ASKED_OF_ITSELF
            Who is your maker?                         | WHO_ARE_YOU
            When were you released?                    | WHO_ARE_YOU
            Which company trained you?                 | WHO_ARE_YOU
            Do you use Llama 3 or Mistral?             | WHO_ARE_YOU
            Who programmed this chatbot?               | WHO_ARE_YOU
            What is Footnote?                          | WHO_ARE_YOU
            Why should I believe your answers?         | WHAT_CAN_YOU_DO
            Where do you take your information from?   | WHAT_CAN_YOU_DO
            How many files can you read?               | WHAT_CAN_YOU_DO
            Can you translate documents?               | WHAT_CAN_YOU_DO
            What are your limits?                      | WHAT_CAN_YOU_DO
            Could you answer in Polish?                | WHAT_CAN_YOU_DO
            Do you remember what I asked before?       | WHAT_CAN_YOU_DO
            """)
    void recognizesQuestionsToTheAssistant(String message, Kind kind) {
        assertThat(reader.read(message).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Can you tell me when the boat was sold?",
                "Do you know who owns the mill?",
                "Are you insured as a guest?",
                "Are you covered?",
                "Are you eligible?",
                "Do you need a permit?",
                "How do you save a file?",
                "How do you cite your sources?",
                "Where do you store your data?",
                "Can you keep pets?",
                "Where can you learn English?",
                "What are your opening hours?",
                "Can you summarise the document?",
                "Can you tell me more?",
                "Do you have any information?",
                "Do you have to answer questions of the police?",
                "How long are you covered abroad?",
                "What do you need for a passport?",
                "Who can help you with the boiler?",
                "Is your password stored?",
                "What is a footnote?",
                "What is U?",
                "Who can answer my questions?",
                "Is it a machine?",
                "What do you think?"
            })
    void ignoresTheImpersonalYou(String message) {
        assertThat(reader.read(message)).isEqualTo(new Message(Kind.QUESTION, message));
    }
}
