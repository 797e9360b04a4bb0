using EsimModem.Carriers;
using EsimModem.Carriers.General;
using EsimModem.Carriers.Replies;
using EsimModem.Carriers.Yaml;

namespace EsimModem.Tests.Carriers.Replies;

/// <summary>A language of few words, so that tests hang on no others.</summary>
internal static class SomeWords
{
    const string Russian = """
        language: ru
        words:
          balance: [баланс, ваш баланс, на счете]
          until: [действует до, до]
          left: [остаток, осталось]
          bonus: [бонус, бонусы]
          debt: [долг]
          price: [стоимость]
          dial: [звоните]
          funds: [недостаточно средств]
          renewed: [продлен]
          charged: [списано]
          notice: [ваш тариф]
          autoOn: [автопродление включено]
        """;

    public static readonly Vocabulary Vocabulary = Read();

    public static ReplyReader Reader(CarrierBook book) => new(book, Vocabulary);

    static Vocabulary Read()
    {
        var faults = new Faults();
        var vocabulary = Vocabulary.Read([new("ru.yaml", Russian)], faults);
        return faults.None ? vocabulary : throw new AssertionException(string.Join('\n', faults));
    }
}
