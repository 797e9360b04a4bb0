using EsimModem.Bank;
using EsimModem.Carriers;
using EsimModem.Tests.Carriers;

namespace EsimModem.Tests.Banks;

/// <summary>What brands that stay a question are asked meanwhile.</summary>
internal sealed class SharedCarrierTests
{
    private const string Asks = """

        ask:
          - { ussd: "*111#", steps: [{ expect: Menu, reply: "1" }] }
          - { ussd: "*111#", steps: [{ expect: More, reply: "1" }], answer: sms }
        """;

    [Test]
    public void One_code_that_is_walked_in_two_ways_is_two_questions()
    {
        var (one, other) = (Carrier("one"), Carrier("other"));
        var shared = SharedCarrier.Of(new CarrierGuess([one, other], "the network is 40102"))!;
        Assert.That(shared.Ask.Select(question => (question.Steps[0].Expect.Source, question.Answer)), Is.EqualTo(new[] { ("Menu", AnswerBy.Here), ("More", AnswerBy.Sms) }));
    }

    [Test]
    public void Where_one_of_them_answers_by_message_it_is_waited_for()
    {
        var (here, message) = (Carrier("one"), Carrier("other"));
        here = here with { Ask = [here.Ask[0]] };
        message = message with { Ask = [here.Ask[0] with { Answer = AnswerBy.Sms }] };
        Assert.That(SharedCarrier.Of(new CarrierGuess([here, message], ""))!.Ask.Single().Answer, Is.EqualTo(AnswerBy.Sms));
    }

    private static Carrier Carrier(string id) =>
        SomeCarriers.Read([$"carrier: {id}\nname: {id}\ncountry: KZ\nzone: Asia/Almaty\ncurrency: KZT\nnetworks: [\"40102\"]{Asks}"], []).Book.Find(id)!;
}
