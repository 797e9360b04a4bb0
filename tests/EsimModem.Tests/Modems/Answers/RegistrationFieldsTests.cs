using EsimModem.At;
using EsimModem.Modems.Answers;

namespace EsimModem.Tests.Modems.Answers;

/// <summary>All shapes of the registration lines (3GPP 27.007 sections 7.2, 10.1.20, 10.1.22), for every setting and status, as answer and as notification.</summary>
internal sealed class RegistrationFieldsTests
{
    // What may stand behind the status; the location in quotes or not, unknown, or left out where only a cause is told.
    private static readonly string[] Places =
    [
        "", ",\"1A2B\",\"0C3D4E5F\"", ",1A2B,0C3D4E5F", ",\"FFFF\",\"FFFFFFFF\"", ",\"0000\",\"00000000\"", ",1A2B,0C3D4E5F,7", ",\"1A2B\",\"0C3D4E5F\",7",
        ",\"1A2B\",\"0C3D4E5F\",7,0,13", ",\"1A2B\",\"01\",\"0C3D4E5F\",7", ",\"1A2B\",\"0C3D4E5F\",7,,,\"00100001\",\"00000110\"",
    ];

    private static readonly string[] Names = ["+CREG", "+CGREG", "+CEREG"];

    [Test]
    public void An_answer_has_its_status_behind_the_setting()
    {
        foreach (var (name, place, status) in Shapes())
            foreach (var setting in Enumerable.Range(0, 6))
            {
                var line = $"{name}: {setting},{status}{place}";
                Assert.That(RegistrationAnswer.Read(line, asked: true)?.Status, Is.EqualTo(status), line);
                Assert.That(UnaskedRegistration.Is(line), Is.False, line);
            }
    }

    [Test]
    public void A_notification_has_its_status_in_front()
    {
        foreach (var (name, place, status) in Shapes())
        {
            var line = $"{name}: {status}{place}";
            Assert.That(RegistrationAnswer.Read(line, asked: false)?.Status, Is.EqualTo(status), line);
        }
    }

    // With one field or three it cannot be the answer to the question that is pending; with more the location tells.
    [Test]
    public void A_notification_that_comes_while_the_question_is_pending_is_not_read_wrongly()
    {
        foreach (var (name, place, status) in Shapes().Where(shape => shape.Place is "" || shape.Place[1] == '"' || shape.Place.Count(one => one == ',') == 2))
        {
            var line = $"{name}: {status}{place}";
            Assert.That(UnaskedRegistration.Is(line), Is.EqualTo(place.Count(one => one == ',') is 0 or 2), line);
            Assert.That(RegistrationAnswer.Read(line, asked: true)?.Status, Is.EqualTo(status), line);
        }
    }

    [Test]
    public void Only_the_statuses_of_the_specification_are_registered()
    {
        for (var status = 0; status <= 11; status++)
        {
            var read = RegistrationAnswer.Read($"+CREG: {status}", asked: false)!;
            Assert.That((read.IsRegistered, read.IsRoaming, read.CarriesSms, read.IsDenied),
                Is.EqualTo((status is 1 or 5 or 9 or 10, status is 5 or 7 or 10, status is 1 or 5 or 6 or 7 or 9 or 10, status is 3)), $"{status}");
        }
    }

    private static IEnumerable<(string Name, string Place, int Status)> Shapes() =>
        from name in Names from place in Places from status in Enumerable.Range(0, 12) select (name, place, status);
}
