using EsimModem.Carriers.Figures;
using EsimModem.Carriers.Words;

namespace EsimModem.Carriers.Replies;

/// <summary>The two answers to a question: options of a menu however they are written.</summary>
internal static class YesNo
{
    static readonly WordSet Words = new("yes no да нет иә жоқ ооба жок ha yo'q yoq ҳа йўқ не так ні oui non si sí sim não nao ja nein nee tak nie ano áno ne da nu evet hayır hayir ya tidak có co không khong eny tsia ndiyo hapana bəli xeyr ہاں نہیں نعم لا");

    public static bool Is(string label) => Words.Contains(Scan.Word(label, 0));
}
