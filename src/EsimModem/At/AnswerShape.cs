namespace EsimModem.At;

/// <summary>Which lines a command claims as its answer.</summary>
internal enum AnswerShape
{
    /// <summary>No lines: only a final result.</summary>
    None,

    /// <summary>One line with a listed prefix; a second one like it is a notification.</summary>
    One,

    /// <summary>Any number of lines with a listed prefix.</summary>
    Many,

    /// <summary>Lines without prefix: all that are no known notification.</summary>
    Bare,
}
