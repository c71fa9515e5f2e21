Option Explicit

' The menu and the toolbar of LibreOffice call these. Plain LibreOffice Basic: where no document holds the macro, there is
' no ActiveWorkbook. It passes what XlplanLauncher.bas passes, in the same way.

Private Const LauncherVersion = "1" ' told to Python, which refuses a launcher that it does not know

' "Python did not start. Run the command xlplan addin install on this computer, or call the administrator." in Russian
Private Const NotStarted = "041D04350020044304340430043B043E0441044C002004370430043F04430441044204380442044C00200050007900740068006F006E002E00200412044B043F043E043B043D0438044204350020043D04300020044D0442043E043C0020043A043E043C043F044C044E04420435044004350020043A043E043C0430043D04340443002000AB0078006C0070006C0061006E00200061006400640069006E00200069006E007300740061006C006C00BB00200438043B04380020043E04310440043004420438044204350441044C0020043A002004300434043C0438043D043804410442044004300442043E04400443002E"

Sub CheckPlan
    Launch "check_plan"
End Sub

Sub HighlightDeadlines
    Launch "highlight_deadlines"
End Sub

Sub UpdateSummary
    Launch "update_summary"
End Sub

Sub NextYear
    Launch "next_year"
End Sub

Sub RemoveMarkup
    Launch "remove_markup"
End Sub

Sub UndoLast
    Launch "undo_last"
End Sub

Sub ShowHelp
    Launch "show_help"
End Sub

Private Sub Launch(Task As String)
    Dim Path As String, Parts As Variant, Book As String, Arguments As String
    On Error GoTo Failed
    Path = ConvertFromURL(ThisComponent.URL)
    Parts = Split(Path, GetPathSeparator())
    Book = ThisComponent.Title ' a document that was never saved has nothing else
    If Path <> "" Then Book = Parts(UBound(Parts))
    If Path <> "" Then Path = Left(Path, Len(Path) - Len(Book) - 1)
    Arguments = "-P -m xlplan.launch " & Task & " --launcher=" & LauncherVersion & _
                " --wb-hex=" & ToHex(Book) & " --folder-hex=" & ToHex(Path) & " --from_xl=1 --app=LibreOffice --hwnd=0"
    SetMark
    Shell """" & Interpreter() & """", 0, Arguments, False ' waiting would stop the very program that Python is to talk to
    If StillThere() Then GoTo Failed
    Exit Sub
Failed:
    MsgBox FromHex(NotStarted), 48, "xlplan"
End Sub

Private Function Settings() As String
    Settings = Environ("APPDATA") & "\xlplan\"
    If Environ("APPDATA") = "" Then Settings = Environ("HOME") & "/.config/xlplan/"
End Function

Private Function Interpreter() As String
    Dim Digits As String, Channel As Integer
    Channel = FreeFile
    Open Settings() & "interpreter.txt" For Input As #Channel
    Line Input #Channel, Digits
    Close #Channel
    Interpreter = FromHex(Digits)
End Function

' Nothing is known of a program that nobody waits for. So a file is put down that Python takes away when it starts.
Private Sub SetMark
    Dim Channel As Integer
    On Error Resume Next ' a folder that may not be written to: then there is nothing to look for
    Channel = FreeFile
    Open Settings() & "starting.txt" For Output As #Channel
    Close #Channel
End Sub

Private Function StillThere() As Boolean
    Dim Start As Double
    Start = Timer ' less than Start after midnight
    Do While FileExists(Settings() & "starting.txt") And Timer >= Start And Timer < Start + 10
    Loop
    StillThere = FileExists(Settings() & "starting.txt")
    If StillThere Then Kill Settings() & "starting.txt"
End Function

Private Function ToHex(Text As String) As String
    Dim At As Long
    For At = 1 To Len(Text)
        ToHex = ToHex & Right("000" & Hex(Asc(Mid(Text, At, 1)) And &HFFFF&), 4)
    Next
End Function

Private Function FromHex(Digits As String) As String
    Dim At As Long
    For At = 1 To Len(Digits) Step 4
        FromHex = FromHex & Chr(CLng("&H" & Mid(Digits, At, 4)))
    Next
End Function
