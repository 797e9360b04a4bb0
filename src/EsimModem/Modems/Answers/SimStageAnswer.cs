namespace EsimModem.Modems.Answers;

/// <summary>Reads #QSS: the answer has the setting before the stage, the notification the stage alone.</summary>
internal static class SimStageAnswer
{
    /// <summary>Null when the field is missing or its value unknown.</summary>
    public static SimStage? Read(string line, bool asked) =>
        FieldReader.After("#QSS", line)?.Number(asked ? 1 : 0) is >= 0 and <= 3 and var stage ? (SimStage)stage : null;
}
